package org.linia.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the visitor of a test looks at the pages: on which screen, in which language, at which place. */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Look {

    /** The width of the viewport in CSS pixels. */
    int width() default 1440;

    /** The height of the viewport in CSS pixels. */
    int height() default 900;

    /** A BCP 47 tag: what the browser asks pages for, and how it writes dates and numbers. */
    String locale() default "en-GB";

    /** The name of a time zone in the IANA database. */
    String timezone() default "Europe/Bucharest";

    /** Whether the window is for others afterwards: not if it was told what it cannot forget, such as what becomes of web sockets. */
    boolean shared() default true;

    /** What the visitor's system prefers. */
    ColorScheme colour() default ColorScheme.LIGHT;
}
