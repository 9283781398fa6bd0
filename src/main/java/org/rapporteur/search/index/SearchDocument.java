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
import org.rapporteur.search.Facet;
import org.rapporteur.search.ResultKind;
import org.rapporteur.search.analysis.Analyzers;

/// Document of the index. Its texts are indexed but not stored, because results show the current
/// texts of the database. It is mapped in `search/document.xml`, because it is no entity of the
/// database.
@Indexed(index = "rapporteur")
class SearchDocument {

  static final String ITEM_KEY = "itemKey";
  static final String CREATED_AT = "createdAt";
  static final String WORDS = Analyzers.WORDS_NAME;
  static final String NAMES = "names";
  static final String REFERENCE = "reference";
  static final String NUMBER = "number";
  static final String AGREEMENT = "agreement";

  private String id;

  @KeywordField private String itemKey;

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
  private Instant createdAt;

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

  @SuppressWarnings("NullAway.Init") // the mapping requires it, nobody calls it
  protected SearchDocument() {}

  SearchDocument(PublicDocument document) {
    this.id = document.id();
    this.itemKey = document.item().key();
    this.kind = document.item().kind().name();
    this.consultation = String.valueOf(document.consultation().value());
    this.reference = document.reference();
    var facets = document.facets();
    this.question = toText(facets.question());
    this.stakeholderGroup = toText(facets.group());
    this.region = toText(facets.region());
    this.language = toText(facets.language());
    this.marks = facets.marks().stream().map(Enum::name).toList();
    this.themes = facets.themes().stream().map(String::valueOf).toList();
    this.cell = FacetCube.cellOf(document);
    this.createdAt = document.sortValues().createdAt();
    this.agreement = document.sortValues().agreementScore();
    this.number = document.sortValues().number();
    this.words = String.join("\n", document.texts().values());
    this.names = document.names();
    setLanguageFields(document.texts());
  }

  /// Predicate that matches the documents of these items.
  static PredicateFinalStep matchItems(SearchPredicateFactory f, ConsultationItems items) {
    return f.and(
        f.match()
            .field(Facet.CONSULTATION.field())
            .matching(String.valueOf(items.consultation().value())),
        f.terms()
            .field(Facet.KIND.field())
            .matchingAny(items.kinds().stream().map(ResultKind::name).toList()));
  }

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

  private void setLanguageFields(Map<String, String> texts) {
    ar = texts.get("ar");
    zh = texts.get("zh");
    en = texts.get("en");
    fr = texts.get("fr");
    ru = texts.get("ru");
    es = texts.get("es");
  }

  private static @Nullable String toText(@Nullable Object value) {
    return Objects.toString(value, null);
  }
}
