import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Fault } from '../fault.ts';

/** The build gives each file in here a name with a hash of its content: under one name it never changes. */
const HASHED = '/assets/';
const ONE_YEAR = 'public, max-age=31536000, immutable';

/**
 * Serves the built console: its files, and `index.html` for every other page that a browser asks for, since the console
 * itself knows its pages. What is not found otherwise is answered with status 404 and a JSON body.
 * @param folder null when this server has no console
 * @param pages other files of the folder that are pages, by their path
 * @throws Fault when the folder holds no built console
 */
export async function addConsole(server: FastifyInstance, folder: string | null, pages: Readonly<Record<string, string>> = {}): Promise<void> {
  if (folder !== null) {
    if (!existsSync(join(folder, 'index.html'))) throw new Fault(`there is no console in ${folder}`, 'build it, as "npm start" does');
    await server.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      cacheControl: false,
      setHeaders: (response, path) => {
        response.header('cache-control', path.replaceAll('\\', '/').includes(HASHED) ? ONE_YEAR : 'no-cache');
      },
    });
    for (const [path, file] of Object.entries(pages)) server.get(path, async (_request, reply) => await reply.sendFile(file));
  }
  server.setNotFoundHandler(async (request, reply) => {
    const isPage = ['GET', 'HEAD'].includes(request.method) && request.headers.accept?.includes('text/html');
    if (folder !== null && isPage) return await reply.sendFile('index.html');
    return await reply.code(404).send({ errors: [{ message: 'There is nothing at this address.', extensions: { code: 'NOT_FOUND' } }] });
  });
}
