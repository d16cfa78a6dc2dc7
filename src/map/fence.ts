/** Milliseconds between two looks at whether a picture is done. */
const LOOK = 4

/** Tells how long the graphics card took for what it was given so far: frame callbacks come long before. */
export function whenDrawn(gl: WebGL2RenderingContext, done: (took: number) => void): void {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
  if (!fence) return
  gl.flush()
  const start = performance.now()
  const look = () => {
    if (gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.UNSIGNALED) setTimeout(look, LOOK)
    else {
      gl.deleteSync(fence)
      done(performance.now() - start)
    }
  }
  setTimeout(look, LOOK)
}
