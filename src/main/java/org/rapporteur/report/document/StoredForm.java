package org.rapporteur.report.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How an edition is kept: JSON from which exactly the same document comes back. It is not the
/// published `report.json`, whose form is a promise to others.
public final class StoredForm {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(ReportDocument.class, DocumentForm.class)
          .addMixIn(SummaryPoint.class, PointForm.class)
          .addMixIn(Block.class, BlockForm.class)
          .addMixIn(AnnexEntry.class, EntryForm.class)
          .addMixIn(LanguageTag.class, TextForm.class)
          .addMixIn(Slug.class, TextForm.class)
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private StoredForm() {}

  public static String of(ReportDocument document) {
    return JSON.writeValueAsString(document);
  }

  public static ReportDocument read(String stored) {
    return JSON.readValue(stored, ReportDocument.class);
  }

  /// An edition that has no summaries is kept as one from before they were given.
  private interface DocumentForm {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<SubmittedSummary> submittedSummaries();
  }

  /// A point that has no sentences is kept as one from before they were given.
  private interface PointForm {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<Sentence> sentences();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = NumberedParagraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = NumberedTable.class, name = "table"),
    @JsonSubTypes.Type(value = Figure.class, name = "figure")
  })
  private interface BlockForm {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Contribution.class, name = "contribution"),
    @JsonSubTypes.Type(value = RemovedContribution.class, name = "removed")
  })
  private interface EntryForm {}

  private abstract static class TextForm {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    TextForm(String value) {}

    @JsonValue
    abstract String value();
  }
}
