package org.linia.identity.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.constants.enums.Type;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.filter.AndExpressionNode;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import de.captaingoldfish.scim.sdk.server.filter.AttributePathRoot;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.NotExpressionNode;
import de.captaingoldfish.scim.sdk.server.filter.OrExpressionNode;
import de.captaingoldfish.scim.sdk.server.filter.antlr.ScimFilterLexer;
import de.captaingoldfish.scim.sdk.server.filter.antlr.ScimFilterParser;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.linia.identity.Listing;
import org.linia.identity.Sought;
import org.linia.identity.Sought.How;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Texts;

/** What a filter asks for (RFC 7644, 3.4.2.2). The library has parsed it, and its attributes are those of the schema. */
final class Filters {
    static final int DEEPEST = 50;

    private Filters() {}

    /** @param startIndex from 1 */
    static Listing listing(long startIndex, int count, FilterNode filter, SchemaAttribute sortBy, SortOrder sortOrder) {
        return new Listing(
                sought(filter),
                sortBy == null ? null : sortBy.getScimNodeName(),
                sortOrder == SortOrder.DESCENDING,
                startIndex - 1,
                count);
    }

    /**
     * Before the library reads it, which goes as deep as the stack does.
     *
     * @throws InvalidInput if it is nested too deeply, or something follows that is no part of it: the library would leave it
     *     out
     */
    static void check(String filter) {
        if (filter == null || filter.isBlank()) {
            return;
        }
        if (depth(filter) > DEEPEST) {
            throw InvalidInput.of("filter", "shared.invalid.depth", DEEPEST);
        }
        ScimFilterLexer words = new ScimFilterLexer(CharStreams.fromString(filter));
        ScimFilterParser parser = new ScimFilterParser(new CommonTokenStream(words));
        words.removeErrorListeners();
        parser.removeErrorListeners();
        parser.filter();
        if (parser.getCurrentToken().getType() != Token.EOF) {
            throw InvalidInput.of(
                    "filter",
                    "identity.invalid.sought",
                    Texts.printable(parser.getCurrentToken().getText()));
        }
    }

    /** How many brackets are open at once; those within values count, too, for nobody needs as many there. */
    private static int depth(String filter) {
        int depth = 0;
        int deepest = 0;
        for (char sign : filter.toCharArray()) {
            if (sign == '(' || sign == '[') {
                depth++;
                deepest = Math.max(deepest, depth);
            } else if (sign == ')' || sign == ']') {
                depth--;
            }
        }
        return deepest;
    }

    /** @param node null for no filter at all */
    static Sought sought(FilterNode node) {
        return node == null ? new Sought.Everybody() : sought(node, 0);
    }

    private static Sought sought(FilterNode node, int depth) {
        if (depth > DEEPEST) {
            throw InvalidInput.of("filter", "shared.invalid.depth", DEEPEST);
        }
        int next = depth + 1;
        if (node instanceof AndExpressionNode both) {
            return new Sought.Both(sought(both.getLeftNode(), next), sought(both.getRightNode(), next));
        } else if (node instanceof OrExpressionNode either) {
            return new Sought.Either(sought(either.getLeftNode(), next), sought(either.getRightNode(), next));
        } else if (node instanceof NotExpressionNode not) {
            return new Sought.Not(sought(not.getRightNode(), next));
        } else if (node instanceof AttributePathRoot list) {
            return new Sought.Among(list.getSchemaAttribute().getScimNodeName(), sought(list.getChild(), next));
        } else if (node instanceof AttributeExpressionLeaf leaf) {
            return new Sought.Has(name(leaf.getSchemaAttribute()), how(leaf.getComparator()), value(leaf));
        }
        throw InvalidInput.of("filter", "shared.problem.invalid");
    }

    /** Whoever compares a list compares its values. */
    private static String name(SchemaAttribute attribute) {
        boolean list = attribute.isMultiValued() && attribute.getType() == Type.COMPLEX;
        return attribute.getScimNodeName() + (list ? ".value" : "");
    }

    private static Object value(AttributeExpressionLeaf leaf) {
        if (leaf.isNull()) {
            return null;
        } else if (leaf.getType() == Type.DATE_TIME && leaf.getDateTime().isPresent()) {
            return leaf.getDateTime().get();
        }
        return leaf.getBooleanValue()
                .map(Object.class::cast)
                .or(() -> leaf.getNumberValue().map(Object.class::cast))
                .orElseGet(leaf::getValue);
    }

    private static How how(Comparator comparator) {
        return switch (comparator) {
            case EQ -> How.EQUAL;
            case NE -> How.UNEQUAL;
            case CO -> How.CONTAINS;
            case SW -> How.BEGINS;
            case EW -> How.ENDS;
            case PR -> How.PRESENT;
            case GT -> How.ABOVE;
            case GE -> How.NOT_BELOW;
            case LT -> How.BELOW;
            case LE -> How.NOT_ABOVE;
        };
    }
}
