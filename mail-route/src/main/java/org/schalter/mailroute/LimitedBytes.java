package org.schalter.mailroute;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Bytes in memory up to a limit; one byte more is an error. */
final class LimitedBytes extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long most;

    LimitedBytes(long most) {
        this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
        claim(1);
        bytes.write(b);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        claim(length);
        bytes.write(buffer, offset, length);
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    private void claim(int length) throws IOException {
        if (bytes.size() + (long) length > most) {
            throw new FullException(most);
        }
    }

    static final class FullException extends IOException {
        FullException(long most) {
            super("more than " + most + " bytes");
        }
    }
}
