package org.rapporteur.identity;

import java.util.Optional;
import org.rapporteur.shared.concurrency.ShortLivedCache;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Loads the viewer of the current request, at most once per request. Viewers with an API token are
/// cached for a few seconds.
@Service
public class ViewerService {

  /// Sign-in epoch of a user with an API token. The token remains valid when its owner signs out
  /// everywhere.
  public static final int ANY_EPOCH = -1;

  private static final String REQUEST_ATTRIBUTE = ViewerService.class.getName();

  private final ViewerSql viewerSql;
  private final ShortLivedCache<PersonId, Viewer> tokenViewers = new ShortLivedCache<>();

  ViewerService(ViewerSql viewerSql) {
    this.viewerSql = viewerSql;
  }

  private record CachedViewer(SignedInUser signedIn, Viewer viewer) {}

  public Viewer current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof SignedInUser signedIn) {
      return loadOncePerRequest(signedIn);
    }
    return Viewer.VISITOR;
  }

  /// Returns [Viewer#VISITOR] for a person who cannot sign in.
  public Viewer forPerson(PersonId person) {
    return viewerSql.load(person);
  }

  /// Makes a role that was assigned in this request effective in the same request.
  public static void clearRequestCache() {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.removeAttribute(REQUEST_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }
  }

  void invalidateTokenViewers() {
    tokenViewers.invalidateAll();
  }

  private Viewer loadOncePerRequest(SignedInUser signedIn) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return load(signedIn);
    }
    if (request.getAttribute(REQUEST_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
            instanceof CachedViewer cached
        && cached.signedIn().equals(signedIn)) {
      return cached.viewer();
    }
    var viewer = load(signedIn);
    request.setAttribute(
        REQUEST_ATTRIBUTE, new CachedViewer(signedIn, viewer), RequestAttributes.SCOPE_REQUEST);
    return viewer;
  }

  private Viewer load(SignedInUser signedIn) {
    return signedIn.hasApiToken()
        ? loadTokenOwner(signedIn.person())
        : viewerSql.loadSignedIn(signedIn);
  }

  private Viewer loadTokenOwner(PersonId owner) {
    return tokenViewers.get(owner, () -> Optional.of(viewerSql.load(owner))).orElseThrow();
  }
}
