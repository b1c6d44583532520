/**
 * Takes kept plans out of the browser's database without the program: read only, and leaning on nothing of it, so that it works
 * when the program does not. It follows what src/session/storage writes; tests/walks/rescue.test.ts holds the two together.
 */
(function () {
  'use strict';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const say = (text) => { document.getElementById('said').textContent = text; };
  const asked = (request) => new Promise((settle, fail) => { request.onsuccess = () => settle(request.result); request.onerror = () => fail(request.error); });
  const under = (...parts) => IDBKeyRange.bound(parts, [...parts, []]);

  function checksum(bytes) {
    let [a, b] = [0x811c9dc5, 0x9dc5811c];
    for (let at = 0; at < bytes.length; at += 1) {
      a = Math.imul(a ^ bytes[at], 0x01000193);
      b = Math.imul(b ^ bytes[at], 0x01000197);
    }
    return (b >>> 0) * 0x200000 + ((a >>> 0) & 0x1fffff);
  }

  /** The value of a record, or undefined where its bytes are not those that were written. */
  function unpacked(record) {
    if (!(record.bytes instanceof Uint8Array) || checksum(record.bytes) !== record.sum) return undefined;
    try { return JSON.parse(decoder.decode(record.bytes)); } catch { return undefined; }
  }

  function snapshot(generation, parts) {
    const values = parts.map(unpacked);
    if (parts.length !== generation.parts || values.includes(undefined)) return null;
    return { meta: values[0].meta, foreign: values[0].foreign, features: values.slice(1).flat() };
  }

  function withDifference(plan, { meta, foreign, gone = [], put = [], order, all }) {
    const left = new Set(gone);
    const news = new Map(put.map((feature) => [feature.id, feature]));
    let features = all || plan.features.filter(({ id }) => !left.has(id)).map((feature) => {
      const changed = news.get(feature.id);
      news.delete(feature.id);
      return changed || feature;
    });
    if (!all) features = [...features, ...news.values()];
    if (order) features = order.flatMap(([from, count]) => features.slice(from, from + count));
    return { meta: meta || plan.meta, foreign: foreign || plan.foreign, features };
  }

  /** The newest state that can be read: the newest whole snapshot, then every edit after it up to the first that cannot be read. */
  async function newest(db, id) {
    const transaction = db.transaction(['generations', 'parts', 'log'], 'readonly');
    const store = (name) => transaction.objectStore(name);
    const generations = await asked(store('generations').getAll(under(id)));
    for (let at = generations.length - 1; at >= 0; at -= 1) {
      let plan = snapshot(generations[at], await asked(store('parts').getAll(under(id, generations[at].number))));
      if (!plan) continue;
      let [when, whole] = [generations[at].created, true];
      for (let next = at; next < generations.length && whole; next += 1) {
        const { number, follows, catchUp, created } = generations[next];
        if (next > at && (!follows || number !== generations[next - 1].number + 1)) { whole = false; break; }
        const entries = await asked(store('log').getAll(under(id, number)));
        for (let k = 0; k < entries.length && whole; k += 1) {
          const difference = unpacked(entries[k]);
          if (difference === undefined || entries[k].sequence !== k + 1) { whole = false; break; }
          if (next === at || k >= catchUp) plan = withDifference(plan, difference);
          when = entries[k].at;
        }
        when = Math.max(when, created);
      }
      return { plan, when, whole };
    }
    return null;
  }

  function geoJson({ meta, foreign, features }) {
    const lines = features.map(({ id, kind, geometry, properties, foreign: own }) => JSON.stringify({ type: 'Feature', id, geometry, properties: { kind, ...properties }, ...own }));
    const members = JSON.stringify({ type: 'FeatureCollection', plan: meta, ...foreign });
    return members.slice(0, -1) + ',"features":[\n' + lines.join(',\n') + '\n]}\n';
  }

  function download(text, name) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/geo+json' }));
    link.download = (name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim().slice(0, 80) || 'plan') + '.geojson';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  function row(db, record) {
    const item = document.createElement('li');
    const name = record.title || record.name || record['name:en'] || (record.source && record.source.name) || record.id;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '下载 / Download';
    button.onclick = async () => {
      button.disabled = true;
      try {
        const found = await newest(db, record.id);
        if (!found) say(`“${name}”：存档全部损坏，无法读取 / Every snapshot of it is damaged`);
        else {
          download(geoJson(found.plan), name);
          const when = new Date(found.when).toLocaleString('sv-SE');
          say(found.whole ? `“${name}”：已下载 ${when} 的状态 / Downloaded as of ${when}` : `“${name}”：较新的部分已损坏；已下载 ${when} 的状态 / Newer parts are damaged; downloaded as of ${when}`);
        }
      } catch (error) { say(String(error)); }
      button.disabled = false;
    };
    const text = document.createElement('span');
    text.textContent = name + (record.deleted === null ? '' : '（已删除 / deleted）');
    item.dataset.plan = record.id;
    item.append(text, button);
    return item;
  }

  async function list() {
    const request = indexedDB.open('picket');
    let none = false;
    /* There is nothing: nothing is to be made either. */
    request.onupgradeneeded = () => { none = true; request.transaction.abort(); };
    const db = await asked(request).catch((error) => { if (none) return null; throw error; });
    /* Who wants to remove the database must not have to wait for this page. */
    if (db) db.onversionchange = () => db.close();
    const records = db ? await asked(db.transaction('plans', 'readonly').objectStore('plans').getAll()) : [];
    records.sort((a, b) => b.opened - a.opened);
    document.getElementById('plans').append(...records.map((record) => row(db, record)));
    say(records.length ? '' : '本机没有保存的方案 / No plan is kept on this computer');
  }

  list().catch((error) => say('无法读取本机数据 / What is kept cannot be read: ' + error));
})();
