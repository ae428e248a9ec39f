package org.linia.identity;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a use case asks of its caller beyond its audience: the one who lacks the permission is refused
 * ({@link org.linia.shared.problem.NotAllowed}) before it begins.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Permitted {
    @Nonbinding
    Permission value();
}
