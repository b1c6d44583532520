/**
 * For pages whose program does not run: in the oldest JavaScript there is, so that old browsers can read it too. When the page has
 * loaded and the program has not begun, the message of the page is shown; an error that nothing caught is said in any case, with
 * the way to the kept data. Where all is well, nothing happens.
 */
(function () {
  var broken = false;
  function show(id) {
    var message = document.getElementById(id);
    if (message) message.removeAttribute('hidden');
  }
  function loaded() {
    if (!broken && !document.documentElement.getAttribute('data-started')) show('plain');
  }
  function failed(event) {
    /* A file of a language that the browser does not know is an old browser, not an error of ours; notices of the browser itself carry no error. */
    if (!event.error || (event.error.name === 'SyntaxError' && !document.documentElement.getAttribute('data-started'))) return;
    broken = true;
    show('crashed');
  }
  function close() {
    var message = document.getElementById('crashed');
    if (message) message.setAttribute('hidden', '');
  }
  if (window.addEventListener) {
    window.addEventListener('load', loaded, false);
    window.addEventListener('error', failed, false);
    var button = document.getElementById('crashed-close');
    if (button) button.addEventListener('click', close, false);
  } else if (window.attachEvent) window.attachEvent('onload', loaded);
})();
