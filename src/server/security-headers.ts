/**
 * Headers of every reply. Nothing inline, nothing from elsewhere; the camera and the microphone only for our own pages.
 * One constant for files, feed and API: plugins that add headers reply by reply cost a small reply half its speed.
 */
export function securityHeaders(behindTls: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'permissions-policy': 'camera=(self), microphone=(self), geolocation=(self), payment=(), usb=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(behindTls ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}

/** Headers of a built script, style or picture: what guards a page says nothing about a file, and each byte is paid for. */
export const fileHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
}
