package org.rapporteur.search.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.TermVector;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.automaticindexing.ReindexOnUpdate;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.IndexingDependency;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.Kind;
import org.rapporteur.search.words.Analyzers;

/// What the index keeps of one public thing: by what it is found, counted and ordered. Words are
/// only indexed, never stored: what a reader is shown comes from the database, as it is then.
///
/// Mapped in `search/document.xml`, away from the entities of the database: no table holds it.
@Indexed(index = "rapporteur")
class SearchDocument {

  static final String WORDS = Analyzers.NAME_OF_WORDS;
  static final String NAMES = "names";

  private String id;

  @KeywordField private String matter;

  @KeywordField(projectable = Projectable.YES)
  private String kind;

  @KeywordField(projectable = Projectable.YES, aggregable = Aggregable.YES)
  private String consultation;

  @KeywordField(projectable = Projectable.YES)
  private String reference;

  @KeywordField(aggregable = Aggregable.YES)
  private @Nullable String question;

  @KeywordField(name = "group")
  private @Nullable String stakeholderGroup;

  @KeywordField private @Nullable String region;

  @KeywordField private @Nullable String language;

  @KeywordField(aggregable = Aggregable.YES)
  private String cell;

  @GenericField(sortable = Sortable.YES)
  private Instant made;

  @GenericField(sortable = Sortable.YES)
  private double agreement;

  @GenericField(sortable = Sortable.YES)
  private int number;

  @FullTextField(analyzer = WORDS, norms = Norms.YES, termVector = TermVector.NO)
  private String words;

  @FullTextField(analyzer = WORDS)
  private @Nullable String names;

  @FullTextField(analyzer = "ar")
  private @Nullable String ar;

  @FullTextField(analyzer = "zh")
  private @Nullable String zh;

  @FullTextField(analyzer = "en")
  private @Nullable String en;

  @FullTextField(analyzer = "fr")
  private @Nullable String fr;

  @FullTextField(analyzer = "ru")
  private @Nullable String ru;

  @FullTextField(analyzer = "es")
  private @Nullable String es;

  private List<String> marks;

  private List<String> themes;

  @SuppressWarnings("NullAway.Init") // the mapping asks for it, nobody calls it
  protected SearchDocument() {}

  SearchDocument(PublicMatter matter) {
    this.id = matter.id();
    this.matter = matter.matter().key();
    this.kind = matter.matter().kind().name();
    this.consultation = String.valueOf(matter.consultation().value());
    this.reference = matter.reference();
    this.question = matter.question() == 0 ? null : String.valueOf(matter.question());
    this.stakeholderGroup = name(matter.group());
    this.region = name(matter.region());
    this.language = Objects.toString(matter.language(), null);
    this.cell = Cells.of(matter);
    this.made = matter.made();
    this.agreement = matter.agreement();
    this.number = matter.number();
    this.marks = matter.marks().stream().map(Enum::name).toList();
    this.themes = matter.themes().stream().map(String::valueOf).toList();
    this.words = String.join("\n", matter.texts().values());
    this.names = matter.names();
    stem(matter.texts());
  }

  static PredicateFinalStep of(SearchPredicateFactory f, Portion portion) {
    return f.and(
        f.match().field("consultation").matching(String.valueOf(portion.consultation().value())),
        f.terms().field("kind").matchingAny(portion.kinds().stream().map(Kind::name).toList()));
  }

  /// In the order in which a reader may narrow by them.
  @KeywordField(name = "mark")
  @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
  List<String> getMarks() {
    return marks;
  }

  @KeywordField(name = "theme", aggregable = Aggregable.YES)
  @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
  List<String> getThemes() {
    return themes;
  }

  String id() {
    return id;
  }

  private void stem(Map<String, String> texts) {
    ar = texts.get("ar");
    zh = texts.get("zh");
    en = texts.get("en");
    fr = texts.get("fr");
    ru = texts.get("ru");
    es = texts.get("es");
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
