/**
 * For browsers that cannot run the program: in the oldest JavaScript there is, so that they can read it. When the page has
 * loaded and the program has not begun, the message of the page is shown; where it began, nothing happens.
 */
(function () {
  function show() {
    var root = document.documentElement;
    var message = document.getElementById('plain');
    if (message && !root.getAttribute('data-started')) message.removeAttribute('hidden');
  }
  if (window.addEventListener) window.addEventListener('load', show, false);
  else if (window.attachEvent) window.attachEvent('onload', show);
})();
