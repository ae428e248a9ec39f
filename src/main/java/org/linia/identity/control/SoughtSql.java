package org.linia.identity.control;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linia.identity.Sought;
import org.linia.identity.Sought.Among;
import org.linia.identity.Sought.Both;
import org.linia.identity.Sought.Either;
import org.linia.identity.Sought.Has;
import org.linia.identity.Sought.How;
import org.linia.identity.Sought.Not;
import org.linia.identity.control.SoughtColumn.Kind;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Texts;

/**
 * Turns what is sought into a condition. Its text is made of the columns of a closed list and of nothing that a caller
 * said; what they said are parameters.
 */
final class SoughtSql {
    private final Map<String, SoughtColumn> columns;
    private final List<Object> parameters = new ArrayList<>();

    /** @param first the parameters that the statement has already */
    SoughtSql(Map<String, SoughtColumn> columns, Object... first) {
        this.columns = columns;
        this.parameters.addAll(List.of(first));
    }

    List<Object> parameters() {
        return parameters;
    }

    /** @throws InvalidInput if something is asked for by which nobody is found */
    String condition(Sought sought) {
        return condition(sought, null);
    }

    /** @throws InvalidInput if nothing is put in order by that */
    String order(String attribute, boolean descending, String otherwise) {
        if (attribute == null) {
            return otherwise;
        }
        SoughtColumn column = columns.get(attribute);
        if (column == null || column.among() != null) {
            throw InvalidInput.of("sortBy", "identity.invalid.sought", Texts.printable(attribute));
        }
        return column.order() + (descending ? " desc" : "") + " nulls last, " + otherwise;
    }

    /** @param within the list of whose members one is spoken of; null outside of all */
    private String condition(Sought sought, String within) {
        if (sought instanceof Both both) {
            return "(" + condition(both.one(), within) + " and " + condition(both.other(), within) + ")";
        } else if (sought instanceof Either either) {
            return "(" + condition(either.one(), within) + " or " + condition(either.other(), within) + ")";
        } else if (sought instanceof Not not) {
            return "not coalesce(" + condition(not.other(), within) + ", false)";
        } else if (sought instanceof Among among) {
            String source = column(among.list() + ".value").among();
            return exists(source, condition(among.what(), source));
        } else if (sought instanceof Has has) {
            SoughtColumn column = column(has.attribute());
            String is = is(column, has);
            return column.among() == null || column.among().equals(within) ? is : exists(column.among(), is);
        }
        return "true";
    }

    private static String exists(String source, String condition) {
        return "exists (select from " + source + " where " + condition + ")";
    }

    private SoughtColumn column(String attribute) {
        SoughtColumn column = columns.get(attribute);
        if (column == null) {
            throw InvalidInput.of("filter", "identity.invalid.sought", Texts.printable(attribute));
        }
        return column;
    }

    private String is(SoughtColumn column, Has has) {
        if (has.how() == How.PRESENT) {
            return column.sql() + " is not null"
                    + (column.kind() == Kind.TEXT ? " and " + column.sql() + " <> ''" : "");
        } else if (has.value() == null) {
            return column.sql()
                    + switch (has.how()) {
                        case EQUAL -> " is null";
                        case UNEQUAL -> " is not null";
                        default -> throw unfit(has);
                    };
        }
        return switch (column.kind()) {
            case TEXT -> text(column, has);
            case FLAG -> flag(column, has);
            case MOMENT -> ordered(column.sql(), has, parameter(has, Instant.class));
        };
    }

    private String text(SoughtColumn column, Has has) {
        String value = parameter(has, String.class);
        String is = column.exact() ? column.sql() : "lower(" + column.sql() + ")";
        String wanted = column.exact() ? value : "lower(" + value + ")";
        return switch (has.how()) {
            case CONTAINS -> "strpos(" + is + ", " + wanted + ") > 0";
            case BEGINS -> "starts_with(" + is + ", " + wanted + ")";
            case ENDS -> "right(" + is + ", length(" + wanted + ")) = " + wanted;
            default -> ordered(is, has, wanted);
        };
    }

    private String flag(SoughtColumn column, Has has) {
        if (has.how() != How.EQUAL && has.how() != How.UNEQUAL) {
            throw unfit(has);
        }
        return ordered(column.sql(), has, parameter(has, Boolean.class));
    }

    private String ordered(String is, Has has, String wanted) {
        String between =
                switch (has.how()) {
                    case EQUAL -> " = ";
                    case UNEQUAL -> " is distinct from ";
                    case ABOVE -> " > ";
                    case NOT_BELOW -> " >= ";
                    case BELOW -> " < ";
                    case NOT_ABOVE -> " <= ";
                    default -> throw unfit(has);
                };
        return is + between + wanted;
    }

    private String parameter(Has has, Class<?> type) {
        boolean fits =
                type.isInstance(has.value()) && (!(has.value() instanceof String text) || Texts.isStorable(text));
        if (!fits) {
            throw unfit(has);
        }
        parameters.add(has.value() instanceof Instant moment ? Timestamp.from(moment) : has.value());
        return "?" + parameters.size();
    }

    private static InvalidInput unfit(Has has) {
        return InvalidInput.of("filter", "identity.invalid.sought", Texts.printable(has.attribute()));
    }
}
