package org.linia.ticket.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.linia.shared.problem.TooLarge;
import org.linia.ticket.control.FileStore;

/** Stops a request that is larger than a file may be before it is read, or as soon as that shows. */
@Provider
@TakesFile
public class FileLimit implements ContainerRequestFilter {
    /** For the boundaries and headers around the file. */
    private static final int WRAPPING = 64 * 1024;

    @Inject
    private FileStore store;

    @Override
    public void filter(ContainerRequestContext request) {
        long most = store.limit() + WRAPPING;
        if (request.getLength() > most) {
            throw new TooLarge(store.limit());
        }
        request.setEntityStream(new Counted(request.getEntityStream(), most, store.limit()));
    }

    private static final class Counted extends FilterInputStream {
        private final long limit;
        private long left;

        Counted(InputStream in, long most, long limit) {
            super(in);
            this.left = most;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) {
            this.left -= bytes;
            if (left < 0) {
                throw new TooLarge(limit);
            }
        }
    }
}
