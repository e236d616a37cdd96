// Notices as they come: an async iterator that ends with the client.

export class Notices {
  #kept = [];
  #waiting = [];
  #isOver = false;

  put(notice) {
    const next = this.#waiting.shift();
    if (next) next({ value: notice, done: false });
    else this.#kept.push(notice);
  }

  end() {
    this.#isOver = true;
    for (const next of this.#waiting.splice(0)) next({ value: undefined, done: true });
  }

  async *[Symbol.asyncIterator]() {
    for (let item; !(item = await this.#next()).done; ) yield item.value;
  }

  #next() {
    if (this.#kept.length > 0) return { value: this.#kept.shift(), done: false };
    if (this.#isOver) return { value: undefined, done: true };
    return new Promise((done) => this.#waiting.push(done));
  }
}
