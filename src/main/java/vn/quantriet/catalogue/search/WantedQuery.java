package vn.quantriet.catalogue.search;

import static vn.quantriet.catalogue.search.TextIndex.CONTEXT;
import static vn.quantriet.catalogue.search.TextIndex.NAMES;
import static vn.quantriet.catalogue.search.TextIndex.SPELLED;
import static vn.quantriet.catalogue.search.TextIndex.TEXT;
import static vn.quantriet.catalogue.search.TextIndex.TITLE;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The question to the index, made of words and never parsed, so that no sign means anything. Every word must be there; names
 * and titles weigh more than text, words side by side more than apart, and words with the diacritics that were typed more than
 * without.
 */
final class WantedQuery {

    private static final float NAMES_WEIGH = 8;
    private static final float TITLE_WEIGHS = 4;
    private static final float TEXT_WEIGHS = 1;
    private static final float CONTEXT_WEIGHS = 0.2f;
    private static final float SPELLED_WEIGHS = 2;
    private static final float UNFINISHED_WEIGHS = 0.5f;
    private static final float NEAR_WEIGHS = 0.5f;
    private static final int SAME_BEGINNING = 1;
    private static final int MOST_NEAR_WORDS = 30;
    private static final int WORDS_BETWEEN = 1;
    private static final float OTHER_FIELDS_COUNT = 0.1f;

    private final Wanted wanted;
    private final boolean forgiving;

    /** @param forgiving whether one wrong letter in a long word is forgiven */
    WantedQuery(Wanted wanted, boolean forgiving) {
        this.wanted = wanted;
        this.forgiving = forgiving;
    }

    boolean isForgiving() {
        return forgiving;
    }

    private record Field(String name, float weight) {}

    Query inNamesOrText() {
        return all(List.of(new Field(NAMES, NAMES_WEIGH), new Field(TEXT, TEXT_WEIGHS)))
                .build();
    }

    /** At least one word must stand in the section itself; the others may name its module. */
    Query inSections() {
        var own = List.of(new Field(TITLE, TITLE_WEIGHS), new Field(TEXT, TEXT_WEIGHS));
        var any = new BooleanQuery.Builder();
        wanted.words().forEach(word -> own.forEach(field -> any.add(word(word, field), Occur.SHOULD)));
        var fields = new ArrayList<>(own);
        fields.add(new Field(CONTEXT, CONTEXT_WEIGHS));
        return all(fields).add(any.build(), Occur.FILTER).build();
    }

    private BooleanQuery.Builder all(List<Field> fields) {
        var query = new BooleanQuery.Builder();
        for (var word : wanted.words()) {
            query.add(
                    new DisjunctionMaxQuery(
                            fields.stream().map(field -> word(word, field)).toList(), OTHER_FIELDS_COUNT),
                    Occur.MUST);
        }
        if (wanted.words().size() > 1) {
            fields.forEach(field -> query.add(sideBySide(field), Occur.SHOULD));
        }
        wanted.spelled()
                .forEach(word -> query.add(
                        new BoostQuery(new TermQuery(new Term(SPELLED, word)), SPELLED_WEIGHS), Occur.SHOULD));
        return query;
    }

    private Query sideBySide(Field field) {
        var words = wanted.words().toArray(String[]::new);
        return new BoostQuery(new PhraseQuery(WORDS_BETWEEN, field.name(), words), 2 * field.weight());
    }

    private Query word(String word, Field field) {
        var term = new Term(field.name(), word);
        var ways = new ArrayList<Query>();
        ways.add(new BoostQuery(new TermQuery(term), field.weight()));
        if (wanted.isUnfinished(word)) {
            ways.add(new BoostQuery(new PrefixQuery(term), field.weight() * UNFINISHED_WEIGHS));
        }
        if (forgiving && Wanted.forgives(word)) {
            ways.add(new BoostQuery(
                    new FuzzyQuery(term, 1, SAME_BEGINNING, MOST_NEAR_WORDS, true), field.weight() * NEAR_WEIGHS));
        }
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
    }
}
