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

/// Writes responses with ETag and Last-Modified, and answers 304 to clients that have the current
/// version.
@Component
public class HttpCaching {

  private final JsonMapper mapper;

  HttpCaching(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /// Serializes the value and then compares its hash, so it suits small responses.
  void writeJson(HttpServletRequest request, HttpServletResponse response, Object value)
      throws IOException {
    byte[] body = mapper.writeValueAsBytes(value);
    if (prepareIfModified(request, response, Sha256.hex(body).substring(0, 32))) {
      write(response, MediaType.APPLICATION_JSON_VALUE, body);
    }
  }

  /// Sets the caching headers. Returns false if the client has this version; the response is then a
  /// complete 304.
  public boolean prepareIfModified(
      HttpServletRequest request, HttpServletResponse response, String version) {
    boolean isAuthenticated = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    response.setHeader(
        HttpHeaders.CACHE_CONTROL, isAuthenticated ? "private, no-cache" : "no-cache");
    String tag = "\"" + version + "\"";
    // Compression changes the bytes, so the tag must be weak.
    boolean isCompressed = acceptedEncodings(request).contains("gzip");
    return !new ServletWebRequest(request, response)
        .checkNotModified(isCompressed ? "W/" + tag : tag);
  }

  /// Sends 304 to a client without ETags that has the state of this time. Returns true if the
  /// response is complete.
  public boolean sendNotModifiedIfSame(
      HttpServletRequest request, HttpServletResponse response, Instant since) {
    response.setDateHeader(HttpHeaders.LAST_MODIFIED, since.toEpochMilli());
    boolean isUnchanged =
        request.getHeader(HttpHeaders.IF_NONE_MATCH) == null
            && request.getDateHeader(HttpHeaders.IF_MODIFIED_SINCE) / 1000
                == since.getEpochSecond();
    if (isUnchanged) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }
    return isUnchanged;
  }

  /// A 201 response that is not cached, because it is for the sender only.
  static <T> ResponseEntity<T> created(String address, T created) {
    return ResponseEntity.created(URI.create(address))
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(created);
  }

  public void write(HttpServletResponse response, String type, byte[] body) throws IOException {
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static String acceptedEncodings(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return header == null ? "" : header.toLowerCase(Locale.ROOT);
  }
}
