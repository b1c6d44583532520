/** Where the open plan came from: a demo, a file, or what is kept on this computer (`id` is then that of its record; of a file it is the demo that it was made of). */
export interface Source { readonly kind: 'demo' | 'file' | 'stored'; readonly id: string | null; readonly name: string }
