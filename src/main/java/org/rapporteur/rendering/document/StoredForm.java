package org.rapporteur.rendering.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How an edition is kept: JSON from which exactly the same document comes back. It is not the
/// published `report.json`, whose form is a promise to others.
public final class StoredForm {

  private static final JsonMapper JSON =
      JsonMapper.builder()
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
