package org.rapporteur.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.rapporteur.shared.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/// Answers with an ETag, and with 304 where the client has it already; and tells where what was
/// sent is kept.
@Component
class Answers {

  private final JsonMapper mapper;

  Answers(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /// For what is small: written, then compared.
  void json(HttpServletRequest request, HttpServletResponse response, Object value)
      throws IOException {
    byte[] body = mapper.writeValueAsBytes(value);
    if (isNews(request, response, Sha256.hex(body).substring(0, 32))) {
      write(response, MediaType.APPLICATION_JSON_VALUE, body);
    }
  }

  /// False where the client has this version: then the answer is complete.
  boolean isNews(HttpServletRequest request, HttpServletResponse response, String version) {
    boolean own = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    response.setHeader(HttpHeaders.CACHE_CONTROL, own ? "private, no-cache" : "no-cache");
    String tag = "\"" + version + "\"";
    // What the container compresses has other bytes, which a strong tag would deny.
    boolean compressed = accepted(request).contains("gzip");
    return !new ServletWebRequest(request, response)
        .checkNotModified(compressed ? "W/" + tag : tag);
  }

  /// True where a client that knows no tags has what is said since a moment: then the answer is
  /// complete.
  boolean isKnown(HttpServletRequest request, HttpServletResponse response, Instant since) {
    response.setDateHeader(HttpHeaders.LAST_MODIFIED, since.toEpochMilli());
    boolean same =
        request.getHeader(HttpHeaders.IF_NONE_MATCH) == null
            && request.getDateHeader(HttpHeaders.IF_MODIFIED_SINCE) / 1000
                == since.getEpochSecond();
    if (same) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }
    return same;
  }

  /// For what was sent and is kept from now on; an answer for its sender alone.
  static <T> ResponseEntity<T> created(String address, T kept) {
    return ResponseEntity.created(URI.create(address))
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(kept);
  }

  void write(HttpServletResponse response, String type, byte[] body) throws IOException {
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static String accepted(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return header == null ? "" : header.toLowerCase(Locale.ROOT);
  }
}
