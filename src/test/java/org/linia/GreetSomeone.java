package org.linia;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.validation.constraints.NotBlank;

/** A use case as small as can be, to test what the container does around it. */
@Stateless
@PermitAll
public class GreetSomeone {

    public String greet(@NotBlank String name) {
        return "Hello " + name;
    }
}
