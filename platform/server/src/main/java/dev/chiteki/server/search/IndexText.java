package dev.chiteki.server.search;

import dev.chiteki.api.search.SearchQuery;
import dev.chiteki.api.search.SearchRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * How texts become what is found: words of Japanese in their base form and split compounds (Kuromoji), words of English by
 * their stem, and every run of characters, so that a part of a number or of a name finds the whole.
 */
final class IndexText {

    /** Raised when fields or analysis change: an index of another edition is made anew. */
    static final String EDITION = "1";

    static final String KEY = "key";
    static final String TITLE = "title";
    static final String DETAIL = "detail";
    static final String PATH = "path";

    private static final String KIND = "kind";
    private static final String TITLE_JA = "title.ja";
    private static final String TITLE_EN = "title.en";
    private static final String TEXT_JA = "text.ja";
    private static final String TEXT_EN = "text.en";
    private static final String SINGLES = "singles";
    private static final String PAIRS = "pairs";

    private static final float IN_TITLE = 6;
    private static final float IN_TEXT = 2;
    private static final float OTHER_MATCHES = 0.1f;

    private IndexText() {}

    /** Thread-safe; lives as long as whoever asked for it. */
    static Analyzer analyzer() {
        Analyzer english = new EnglishAnalyzer(CharArraySet.EMPTY_SET);
        Analyzer japanese = new JapaneseWords();
        return new PerFieldAnalyzerWrapper(
                new KeywordAnalyzer(),
                Map.of(
                        TITLE_JA, japanese,
                        TEXT_JA, japanese,
                        TITLE_EN, english,
                        TEXT_EN, english,
                        SINGLES, new Runs(1),
                        PAIRS, new Runs(2)));
    }

    static Document document(RecordKey key, SearchRecord record) {
        String title = SearchQuery.normalise(record.title());
        String text = SearchQuery.normalise(record.text());
        String whole = title + " " + text;
        Document document = new Document();
        document.add(new StringField(KEY, key(key), Field.Store.NO));
        document.add(new StringField(KIND, key.kind(), Field.Store.NO));
        document.add(new TextField(TITLE_JA, title, Field.Store.NO));
        document.add(new TextField(TITLE_EN, title, Field.Store.NO));
        document.add(new TextField(TEXT_JA, text, Field.Store.NO));
        document.add(new TextField(TEXT_EN, text, Field.Store.NO));
        document.add(new TextField(SINGLES, whole, Field.Store.NO));
        document.add(new TextField(PAIRS, whole, Field.Store.NO));
        document.add(new StoredField(TITLE, record.title()));
        document.add(new StoredField(DETAIL, record.detail()));
        document.add(new StoredField(PATH, record.path()));
        return document;
    }

    static Term term(RecordKey key) {
        return new Term(KEY, key(key));
    }

    /** Records of the kind that hold every word. */
    static Query query(String kind, SearchQuery asked, Analyzer analyzer) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(KIND, kind)), Occur.FILTER);
        QueryBuilder builder = new QueryBuilder(analyzer);
        asked.words().forEach(word -> all.add(word(word, builder), Occur.MUST));
        return all.build();
    }

    private static Query word(String word, QueryBuilder builder) {
        List<Query> ways = new ArrayList<>();
        addWords(ways, builder, TITLE_JA, word, IN_TITLE);
        addWords(ways, builder, TEXT_JA, word, IN_TEXT);
        // The English analysis takes Japanese apart into single characters, which stand in any text.
        if (word.chars().allMatch(character -> character < 0x3000)) {
            addWords(ways, builder, TITLE_EN, word, IN_TITLE);
            addWords(ways, builder, TEXT_EN, word, IN_TEXT);
        }
        String runs = word.codePointCount(0, word.length()) == 1 ? SINGLES : PAIRS;
        Query run = builder.createPhraseQuery(runs, word);
        if (run != null) {
            ways.add(run);
        }
        return new DisjunctionMaxQuery(ways, OTHER_MATCHES);
    }

    private static void addWords(List<Query> ways, QueryBuilder builder, String field, String word, float weight) {
        Query query = builder.createBooleanQuery(field, word, Occur.MUST);
        if (query != null) {
            ways.add(new BoostQuery(query, weight));
        }
    }

    private static String key(RecordKey key) {
        return key.kind() + "/" + key.id();
    }

    /** Words of Japanese, compounds as their parts. */
    private static final class JapaneseWords extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH);
            return new TokenStreamComponents(words, new JapaneseKatakanaStemFilter(new JapaneseBaseFormFilter(words)));
        }
    }

    /** All runs of so many characters. */
    private static final class Runs extends Analyzer {

        private final int length;

        Runs(int length) {
            this.length = length;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new NGramTokenizer(length, length));
        }
    }
}
