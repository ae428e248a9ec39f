package org.linia.shared.rest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Describes the variables of paths that a resource keeps in a field and its inherited methods therefore do not tell. */
public class PathVariables implements OASFilter {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    @Override
    public void filterOpenAPI(OpenAPI described) {
        described.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .values()
                .forEach(operation -> variables(path)
                        .filter(name -> !knows(operation.getParameters(), name) && !knows(item.getParameters(), name))
                        .forEach(name -> operation.addParameter(variable(name)))));
    }

    private static Stream<String> variables(String path) {
        return VARIABLE.matcher(path).results().map(found -> found.group(1));
    }

    private static boolean knows(List<Parameter> parameters, String name) {
        return Optional.ofNullable(parameters).stream()
                .flatMap(List::stream)
                .anyMatch(one -> one.getIn() == In.PATH && name.equals(one.getName()));
    }

    private static Parameter variable(String name) {
        return OASFactory.createParameter()
                .name(name)
                .in(In.PATH)
                .required(true)
                .schema(OASFactory.createSchema().type(SchemaType.STRING));
    }
}
