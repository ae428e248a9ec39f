package org.linia.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Chromium to drive.
 *
 * @param program the executable
 * @param environment what the program needs in its environment besides our own
 */
record Chromium(Path program, Map<String, String> environment) {

    /** Names a browser to use, or says {@value #PACKAGED} to leave installed ones alone. */
    static final String CHOICE = "LINIA_TEST_CHROMIUM";

    static final String PACKAGED = "packaged";

    /** Best the one without a window of its own, which is spared drawing that. */
    private static final List<String> NAMES = List.of(
            "chromium-headless-shell",
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome.exe");

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin",
            "/usr/local/bin",
            "/snap/bin",
            "/opt/google/chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:/Program Files/Google/Chrome/Application",
            "C:/Program Files (x86)/Google/Chrome/Application");

    /** The chosen browser, else an installed one, else the one that comes as a package. */
    static Chromium find() {
        return find(Optional.ofNullable(System.getenv(CHOICE)));
    }

    static Chromium find(Optional<String> choice) {
        if (choice.isEmpty()) {
            return installed().orElseGet(PackagedChromium::get);
        }
        if (choice.get().equals(PACKAGED)) {
            return PackagedChromium.get();
        }
        Path program = Path.of(choice.get());
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException(CHOICE + " names " + program + ", which cannot be executed");
        }
        return new Chromium(program, Map.of());
    }

    private static Optional<Chromium> installed() {
        return USUAL_PLACES.stream()
                .map(Path::of)
                .flatMap(place -> Files.isDirectory(place) ? NAMES.stream().map(place::resolve) : Stream.of(place))
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Chromium(program, Map.of()));
    }
}
