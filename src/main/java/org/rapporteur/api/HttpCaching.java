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

  private static final long MILLIS_PER_SECOND = 1000;

  private final JsonMapper mapper;

  HttpCaching(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /// Compares the hash of the serialized value, so it is meant for small responses.
  public void writeJson(HttpServletRequest request, HttpServletResponse response, Object value)
      throws IOException {
    byte[] body = mapper.writeValueAsBytes(value);
    if (prepareIfModified(request, response, Sha256.shortHex(body))) {
      write(response, MediaType.APPLICATION_JSON_VALUE, body);
    }
  }

  /// Sets the caching headers. Returns false if the client has this version; the 304 response is
  /// then complete.
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

  /// Sends 304 to a client that does not use ETags and has the version of this time. Returns true
  /// if the response is complete.
  public boolean sendNotModifiedIfSame(
      HttpServletRequest request, HttpServletResponse response, Instant lastModified) {
    response.setDateHeader(HttpHeaders.LAST_MODIFIED, lastModified.toEpochMilli());
    boolean isUnchanged =
        request.getHeader(HttpHeaders.IF_NONE_MATCH) == null
            && request.getDateHeader(HttpHeaders.IF_MODIFIED_SINCE) / MILLIS_PER_SECOND
                == lastModified.getEpochSecond();
    if (isUnchanged) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }
    return isUnchanged;
  }

  /// Creates a 201 response, which is not cached, because it is for the sender only.
  static <T> ResponseEntity<T> created(String url, T body) {
    return ResponseEntity.created(URI.create(url))
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
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
