package org.linia.identity.control;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.linia.identity.Caller;
import org.linia.identity.ForAll;
import org.linia.identity.FreshSignIn;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;

/** Stands before every use case that asks for a permission, and perhaps for a fresh sign-in. */
@Interceptor
@Permitted(Permission.SEE_TICKETS)
@Priority(Interceptor.Priority.APPLICATION)
public class CheckPermission {
    @Inject
    private Caller caller;

    @Inject
    private House house;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        caller.needs(call.getMethod().getAnnotation(Permitted.class).value());
        if (call.getMethod().isAnnotationPresent(ForAll.class)) {
            house.check();
        }
        if (call.getMethod().isAnnotationPresent(FreshSignIn.class)) {
            caller.needsFreshSignIn();
        }
        return call.proceed();
    }
}
