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
import java.util.zip.CRC32;

/**
 * Puts a mark of the content into the address of each of our own resources: browsers may keep them for long, and still
 * fetch the new ones after an upgrade.
 */
public class FreshResources extends ResourceHandlerWrapper {

    private static final Map<String, String> MARKS = new ConcurrentHashMap<>();

    public FreshResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name) {
        return marked(super.createResource(name));
    }

    @Override
    public Resource createResource(String name, String library) {
        return marked(super.createResource(name, library));
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return marked(super.createResource(name, library, contentType));
    }

    private static Resource marked(Resource resource) {
        return resource == null || resource.getLibraryName() != null ? resource : new Marked(resource);
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

    private static final class Marked extends ResourceWrapper {

        Marked(Resource resource) {
            super(resource);
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath();
            String mark = MARKS.computeIfAbsent(getResourceName(), ignored -> mark(getWrapped()));
            return path + (path.indexOf('?') < 0 ? "?v=" : "&v=") + mark;
        }
    }
}
