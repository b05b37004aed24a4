package vn.quantriet.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Words and where they stand, in memory; the texts themselves are not kept. Searching goes on while something is put in.
 */
public final class TextIndex implements AutoCloseable {

    /** How many of each sort are found at most; all are counted. */
    public static final int MOST = 20;

    static final String NAMES = "names";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String CONTEXT = "context";
    static final String SPELLED = "spelled";

    private static final FieldType WITHOUT_PLACES = withoutPlaces();

    private static final String SORT = "sort";
    private static final String OWNER = "owner";
    private static final String TAG = "tag";
    private static final String MODULE = "module";
    private static final String SECTION = "section";
    private static final String DOCUMENT = "document";

    private final IndexWriter writer;
    private final SearcherManager searchers;

    public TextIndex() {
        try {
            writer = new IndexWriter(
                    new ByteBuffersDirectory(),
                    new IndexWriterConfig(new WhitespaceAnalyzer()).setUseCompoundFile(false));
            searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Puts in or replaces; seen by searches only after {@link #show}. */
    public void put(Indexed what) {
        try {
            switch (what) {
                case Indexed.Module module -> writer.updateDocuments(owner(MODULE, module.key()), documents(module));
                case Indexed.Document document ->
                    writer.updateDocuments(owner(DOCUMENT, document.key()), List.of(document(document)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes a module out; seen by searches only after {@link #show}. */
    public void removeModule(String key) {
        try {
            writer.deleteDocuments(owner(MODULE, key));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes all documents out; seen by searches only after {@link #show}. */
    public void removeDocuments() {
        try {
            writer.deleteDocuments(new Term(SORT, DOCUMENT));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lets searches see what was put in. */
    public void show() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Term owner(String sort, String key) {
        return new Term(OWNER, sort + ":" + key);
    }

    private static List<Document> documents(Indexed.Module module) {
        var all = new ArrayList<Document>();
        var names = Words.folded(module.names());
        var whole = empty(MODULE, MODULE, module.key());
        whole.add(new TextField(NAMES, names, Store.NO));
        whole.add(new TextField(TEXT, Words.folded(module.summary()), Store.NO));
        whole.add(spelled(module.names(), module.summary()));
        all.add(whole);
        for (var part : module.sections()) {
            var section = empty(SECTION, MODULE, module.key());
            section.add(new StoredField(TAG, part.tag()));
            section.add(new TextField(TITLE, Words.folded(part.title()), Store.NO));
            section.add(new TextField(TEXT, Words.folded(part.text()), Store.NO));
            section.add(new TextField(CONTEXT, names, Store.NO));
            section.add(spelled(part.title(), part.text()));
            all.add(section);
        }
        return all;
    }

    private static Document document(Indexed.Document document) {
        var one = empty(DOCUMENT, DOCUMENT, document.key());
        one.add(new TextField(NAMES, Words.folded(document.names()), Store.NO));
        one.add(new TextField(TEXT, Words.folded(document.text()), Store.NO));
        one.add(spelled(document.names(), document.text()));
        return one;
    }

    private static Field spelled(String... texts) {
        return new Field(SPELLED, String.join(" ", Words.spelled(String.join(" ", texts))), WITHOUT_PLACES);
    }

    private static FieldType withoutPlaces() {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    private static Document empty(String sort, String ownerSort, String key) {
        var document = new Document();
        document.add(new StringField(SORT, sort, Store.NO));
        document.add(new StringField(OWNER, owner(ownerSort, key).text(), Store.YES));
        return document;
    }

    /**
     * @param query as typed
     * @param modules where to look for modules and sections; null for everywhere
     */
    public Found search(String query, @Nullable Collection<String> modules) {
        var wanted = Wanted.of(query);
        if (wanted.isEmpty()) {
            return Found.NOTHING;
        }
        try {
            var searcher = searchers.acquire();
            try {
                var exact = search(searcher, new WantedQuery(wanted, false), modules);
                return exact.isEmpty() ? search(searcher, new WantedQuery(wanted, true), modules) : exact;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Found search(IndexSearcher searcher, WantedQuery wanted, @Nullable Collection<String> modules)
            throws IOException {
        var found = new Results(searcher);
        var inModules = found.of(MODULE, wanted.inNamesOrText(), modules);
        var inSections = found.of(SECTION, wanted.inSections(), modules);
        var inDocuments = found.of(DOCUMENT, wanted.inNamesOrText(), null);
        return new Found(
                inModules.keys(),
                inModules.count(),
                inSections.places(),
                inSections.count(),
                inDocuments.keys(),
                inDocuments.count(),
                wanted.isForgiving());
    }

    /** The best of one sort, and how many there are. */
    private record Sorted(List<Document> best, int count) {

        List<String> keys() {
            return best.stream().map(Sorted::key).toList();
        }

        List<Found.Place> places() {
            return best.stream()
                    .map(one -> new Found.Place(key(one), String.valueOf(one.get(TAG))))
                    .toList();
        }

        private static String key(Document document) {
            var owner = String.valueOf(document.get(OWNER));
            return owner.substring(owner.indexOf(':') + 1);
        }
    }

    private record Results(IndexSearcher searcher) {

        Sorted of(String sort, Query query, @Nullable Collection<String> modules) throws IOException {
            var all = new BooleanQuery.Builder()
                    .add(query, Occur.MUST)
                    .add(new TermQuery(new Term(SORT, sort)), Occur.FILTER);
            if (modules != null) {
                all.add(
                        new TermInSetQuery(
                                OWNER,
                                modules.stream()
                                        .map(key ->
                                                new BytesRef(owner(MODULE, key).text()))
                                        .toList()),
                        Occur.FILTER);
            }
            var top = searcher.search(all.build(), new TopScoreDocCollectorManager(MOST, null, Integer.MAX_VALUE));
            var best = new ArrayList<Document>();
            for (ScoreDoc hit : top.scoreDocs) {
                best.add(searcher.storedFields().document(hit.doc));
            }
            return new Sorted(best, (int) top.totalHits.value());
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
