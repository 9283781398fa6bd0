package org.rapporteur.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.stream.Collectors;
import org.rapporteur.shared.InvalidInput;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// Reads request bodies with a size limit and strict parsing. If a misspelt field such as `parent`
/// were ignored, a reply would become a new thread.
@Component
public class JsonBodyReader {

  /// 1 MiB, about ten times the size of a long comment.
  static final int MAX_BYTES = 1 << 20;

  private final JsonMapper json =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              config ->
                  config
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  public <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
    byte[] body = readBounded(request);
    try {
      T value = json.readValue(body, type);
      // The body `null` is valid JSON.
      if (value == null) {
        throw InvalidApiRequest.wrongType("");
      }
      return value;
    } catch (UnrecognizedPropertyException e) {
      throw InvalidApiRequest.unknownField(e.getPropertyName());
    } catch (StreamReadException e) {
      throw InvalidApiRequest.malformedJson(
          e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    } catch (StreamConstraintsException e) {
      throw InvalidApiRequest.jsonTooLong();
    } catch (DatabindException e) {
      if (e.getCause() instanceof InvalidInput invalidInput) {
        throw invalidInput;
      }
      throw InvalidApiRequest.wrongType(fieldPath(e));
    }
  }

  private static byte[] readBounded(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > MAX_BYTES) {
      throw InvalidApiRequest.bodyTooLarge(MAX_BYTES);
    }
    byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      throw InvalidApiRequest.bodyTooLarge(MAX_BYTES);
    }
    return body;
  }

  private static String fieldPath(DatabindException e) {
    return e.getPath().stream()
        .map(reference -> String.valueOf(reference.getPropertyName()))
        .collect(Collectors.joining("."));
  }
}
