package org.linia.shared;

import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/**
 * The folder in which this server keeps what must survive a restart: the embedded database, attachments.
 * Property {@code linia.data.dir} (environment {@code LINIA_DATA_DIR}); unless given, {@code data} in Liberty's
 * output folder of this server, or below the working directory outside of Liberty.
 */
public record DataFolder(Path path) {

    public static DataFolder from(Config config) {
        return new DataFolder(config.getOptionalValue("linia.data.dir", String.class)
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("server.output.dir", ""), "data"))
                .toAbsolutePath()
                .normalize());
    }

    public Path resolve(String child) {
        return path.resolve(child);
    }
}
