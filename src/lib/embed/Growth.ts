/** More growths than this within a second, at one width, are a loop: the frame grows because its host made it grow. */
const most = 8;
const span = 1000;

/**
 * Which heights are taken. A frame that keeps growing at one width is stopped there; another width
 * starts anew.
 */
export class Growth {
	#width = -1;
	#height = 0;
	#times: number[] = [];
	#isStopped = false;

	/**
	 * Whether a height is another one and is to be taken.
	 * @param height px
	 * @param width of the frame, px
	 * @param now ms
	 */
	takes(height: number, width: number, now: number): boolean {
		if (width !== this.#width) {
			this.#width = width;
			this.#times = [];
			this.#isStopped = false;
		} else if (this.#isStopped || height === this.#height) return false;
		if (height > this.#height) {
			this.#times = [...this.#times.filter((time) => now - time < span), now];
			this.#isStopped = this.#times.length > most;
			if (this.#isStopped) return false;
		}
		this.#height = height;
		return true;
	}
}
