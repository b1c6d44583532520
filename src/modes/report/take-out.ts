export async function takeOut(..._all: unknown[]): Promise<string> { return ''; }
