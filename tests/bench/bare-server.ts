import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

// The yardstick: node:http answering one constant. Run as its own process with the file of the body and a port.
const [file = '', port = '0', encoding = ''] = process.argv.slice(2)
const body = readFileSync(file)
const headers = {
  'content-type': 'application/json; charset=utf-8',
  'content-length': body.length,
  ...(encoding ? { 'content-encoding': encoding } : {}),
}
createServer((_request, response) => {
  response.writeHead(200, headers)
  response.end(body)
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'))
