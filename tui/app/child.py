"""A child process that tells line by line; closing its input ends it, however we end."""

import asyncio
import os
from asyncio import BaseTransport, StreamReader, StreamReaderProtocol
from collections.abc import Sequence
from contextlib import suppress
from subprocess import PIPE, Popen, TimeoutExpired
from typing import IO

LONGEST_LINE = 2**20
DYING = 1.0
"""Seconds that a child may take to be gone once it is killed."""


class Child:
    """Runs `command`, which is to end when its input is closed."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self.process: Popen[bytes] | None = None
        self._heard: list[tuple[StreamReader, BaseTransport]] = []
        """What it writes, and what it writes of errors, once somebody listens."""

    def start(self) -> Popen[bytes]:
        """Start it unless it runs; what it writes waits until somebody listens."""
        if self.process is not None and not (self._heard and self.has_ended()):
            return self.process
        self._hang_up()
        self._heard = []
        self.process = Popen(self._command, stdin=PIPE, stdout=PIPE, stderr=PIPE)  # noqa: S603 - our own program
        return self.process

    def has_ended(self) -> bool:
        """Return whether it is not there, or no more."""
        return self.process is None or self.process.poll() is not None

    def ask(self) -> bool:
        """Write a line to it; return whether it is still there."""
        if self.process is None or self.process.stdin is None or self.has_ended():
            return False
        try:
            os.write(self.process.stdin.fileno(), b"again\n")
        except BrokenPipeError:
            return False
        return True

    async def lines(self) -> StreamReader:
        """Return the lines that it writes, until it closes its output; start it if it is not there.

        Whoever stops listening may go on later.
        """
        process = self.start()
        if not self._heard:
            pipes = filter(None, (process.stdout, process.stderr))
            self._heard = [await _listened_to(pipe) for pipe in pipes]
        return self._heard[0][0]

    async def trouble(self) -> str:
        """Wait for its end and return its last words if it failed, "" if it did not."""
        if self.process is None or not self._heard:
            return ""
        errors = (await self._heard[1][0].read()).decode("utf-8", "replace").strip()
        status = await asyncio.to_thread(self.process.wait)
        self._hang_up()
        if status <= 0:
            return ""
        last = errors.splitlines()[-1] if errors else f"it ended with {status}"
        return last.removeprefix("dateline: ")

    async def stop(self) -> None:
        """End it now."""
        if self.process is None:
            return
        self.process.kill()
        self._hang_up()
        with suppress(TimeoutExpired):
            await asyncio.to_thread(self.process.wait, DYING)

    def _hang_up(self) -> None:
        for _, transport in self._heard:
            # It would complain if it outlived the loop.
            transport.close()
        if self.process is not None:
            ours = (self.process.stdin, self.process.stdout, self.process.stderr)
            for pipe in filter(None, ours[: 1 if self._heard else 3]):
                pipe.close()


async def _listened_to(pipe: IO[bytes]) -> tuple[StreamReader, BaseTransport]:
    reader = StreamReader(LONGEST_LINE)
    loop = asyncio.get_running_loop()
    transport, _ = await loop.connect_read_pipe(lambda: StreamReaderProtocol(reader), pipe)
    return reader, transport
