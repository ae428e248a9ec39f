package org.linia.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside {@link Permitted}: a dangerous act, for which the caller must have shown who they are a short while ago, by
 * password or at their provider ({@link org.linia.shared.problem.NotFresh}).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FreshSignIn {}
