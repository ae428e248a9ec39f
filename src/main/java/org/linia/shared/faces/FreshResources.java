package org.linia.shared.faces;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/**
 * Puts a mark of the content into the address of each of our own resources: browsers may keep them for long, and still
 * fetch the new ones after an upgrade. An address is worked out once; every page names a dozen.
 */
public class FreshResources extends ResourceHandlerWrapper {

    /** There are fewer; who asks for strangely written names shall not fill the memory. */
    private static final int MOST = 500;

    private static final Map<Name, String> ADDRESSES = new ConcurrentHashMap<>();

    private record Name(String library, String name) {}

    public FreshResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name) {
        return found(new Name(null, name), () -> super.createResource(name));
    }

    @Override
    public Resource createResource(String name, String library) {
        return found(new Name(library, name), () -> super.createResource(name, library));
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return found(new Name(library, name), () -> super.createResource(name, library, contentType));
    }

    private static Resource found(Name name, Supplier<Resource> look) {
        String known = ADDRESSES.get(name);
        if (known != null) {
            return new Addressed(look, known);
        }
        Resource resource = look.get();
        if (resource == null) {
            return null;
        }
        String address = resource.getLibraryName() == null ? marked(resource) : resource.getRequestPath();
        if (ADDRESSES.size() < MOST) {
            ADDRESSES.put(name, address);
        }
        return new Addressed(() -> resource, address);
    }

    private static String marked(Resource resource) {
        String path = resource.getRequestPath();
        return path + (path.indexOf('?') < 0 ? "?v=" : "&v=") + mark(resource);
    }

    private static String mark(Resource resource) {
        CRC32 sum = new CRC32();
        try (InputStream in = resource.getInputStream()) {
            sum.update(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + resource.getResourceName(), e);
        }
        return Long.toString(sum.getValue(), 36);
    }

    /** A resource whose address is known; it is looked up when something else is asked of it. */
    private static final class Addressed extends ResourceWrapper {
        private final Supplier<Resource> look;
        private final String address;
        private Resource resource;

        @SuppressWarnings("deprecation") // the constructor with a resource would need one
        Addressed(Supplier<Resource> look, String address) {
            this.look = look;
            this.address = address;
        }

        @Override
        public Resource getWrapped() {
            if (resource == null) {
                resource = look.get();
            }
            return resource;
        }

        @Override
        public String getRequestPath() {
            return address;
        }
    }
}
