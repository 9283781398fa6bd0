package org.rapporteur.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.rapporteur.rendering.document.AnnexEntry;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.rendering.document.Contribution;
import org.rapporteur.rendering.document.RemovedContribution;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The stored form of a document: JSON that contains all of it, compressed. It is not the published
/// `report.json`, whose format is a contract.
public final class StoredDocument {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(Block.class, BlockJson.class)
          .addMixIn(AnnexEntry.class, AnnexEntryJson.class)
          .addMixIn(LanguageTag.class, ValueJson.class)
          .addMixIn(Slug.class, ValueJson.class)
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private StoredDocument() {}

  public static String toJson(ReportDocument document) {
    return JSON.writeValueAsString(document);
  }

  public static ReportDocument fromJson(String json) {
    return JSON.readValue(json, ReportDocument.class);
  }

  public static byte[] compress(String json) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static String decompress(byte[] compressed) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("A stored report is damaged", e);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.NumberedTable.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Figure.class, name = "figure")
  })
  private interface BlockJson {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Contribution.class, name = "contribution"),
    @JsonSubTypes.Type(value = RemovedContribution.class, name = "removed")
  })
  private interface AnnexEntryJson {}

  private abstract static class ValueJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    ValueJson(String value) {}

    @JsonValue
    abstract String value();
  }
}
