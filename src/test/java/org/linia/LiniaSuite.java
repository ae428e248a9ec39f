package org.linia;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one deployment of all integration tests: the product's WAR as it was built, and in it the test classes and
 * what they need, so that a test can run inside of the server.
 */
public final class LiniaSuite {

    /** What runs only outside of the server: plain tests, browsers, what reads documents back, this harness. */
    private static final String OUTSIDE =
            "/WEB-INF/classes(/arquillian\\.xml|/org/linia/.*(Test|BrowserIT|LiniaSuite)(\\$.*)?\\.class|/org/linia/(attack|browser|provider|report)/.*)";

    private LiniaSuite() {}

    @Deployment
    public static WebArchive linia() throws URISyntaxException {
        JavaArchive tests = ShrinkWrap.create(ExplodedImporter.class, "tests.jar")
                .importDirectory(fileOf(LiniaSuite.class))
                .as(JavaArchive.class);
        return ShrinkWrap.create(ZipImporter.class, "linia.war")
                .importFrom(new File(System.getProperty("test.war")))
                .as(WebArchive.class)
                .merge(tests, "/WEB-INF/classes", Filters.exclude(OUTSIDE))
                .addAsLibrary(fileOf(Assertions.class));
    }

    private static File fileOf(Class<?> member) throws URISyntaxException {
        return new File(
                member.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
