// Tests read the tables as text through Vite's `?raw`, so that nothing in this folder needs Node's types.
declare module '*.csv?raw' {
  const text: string
  export = text
}
