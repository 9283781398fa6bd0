package org.rapporteur.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.stream.Collectors;
import org.rapporteur.shared.InvalidInput;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// Reads what a program sends: bounded, and strictly. A misspelt field that is passed over would
/// make a reply a comment of its own.
@Component
class RequestBodies {

  /// The longest comment in the longest writing of JSON is somewhat larger; real ones are a tenth.
  static final int MOST = 1 << 20;

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

  <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
    byte[] body = bounded(request);
    try {
      T value = json.readValue(body, type);
      if (value == null) {
        throw ApiRefused.wrongType("");
      }
      return value;
    } catch (UnrecognizedPropertyException e) {
      throw ApiRefused.unknownField(e.getPropertyName());
    } catch (StreamReadException e) {
      throw ApiRefused.malformed(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    } catch (DatabindException e) {
      if (e.getCause() instanceof InvalidInput refusal) {
        throw refusal;
      }
      throw ApiRefused.wrongType(field(e));
    }
  }

  private static byte[] bounded(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > MOST) {
      throw ApiRefused.bodyTooLarge(MOST);
    }
    byte[] body = request.getInputStream().readNBytes(MOST + 1);
    if (body.length > MOST) {
      throw ApiRefused.bodyTooLarge(MOST);
    }
    return body;
  }

  private static String field(DatabindException e) {
    return e.getPath().stream()
        .map(reference -> String.valueOf(reference.getPropertyName()))
        .collect(Collectors.joining("."));
  }
}
