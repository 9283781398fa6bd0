package org.rapporteur.identity;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Loads the viewer of the current request, with what the database says of them now: once a
/// request,
/// however often it is asked.
@Service
public class Viewers {

  private static final String WITH_ROLES =
      """
      SELECT p.name, p.administrator, 'A' AS kind, a.role AS role, a.scope AS scope
        FROM person p LEFT JOIN appointment a ON a.person_id = p.id AND a.ended_at IS NULL
       WHERE p.id = :person AND p.state = 'ACTIVE' AND (:epoch < 0 OR p.sign_in_epoch = :epoch)
      UNION ALL
      SELECT p.name, p.administrator, 'S', NULL, s.delegation_id
        FROM person p
        JOIN speaker s ON s.person_id = p.id AND s.ended_at IS NULL
        JOIN delegation d ON d.id = s.delegation_id AND d.state = 'VERIFIED'
       WHERE p.id = :person AND p.state = 'ACTIVE' AND (:epoch < 0 OR p.sign_in_epoch = :epoch)
      """;

  private static final String MEMO = Viewers.class.getName();

  /// Of who acts by something that outlives sign-ins.
  public static final int ANY_EPOCH = -1;

  private final JdbcClient database;

  Viewers(JdbcClient database) {
    this.database = database;
  }

  public Viewer current() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  public Viewer of(@Nullable Authentication authentication) {
    if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
      return remembered(signedIn);
    }
    return Viewer.VISITOR;
  }

  private record Loaded(SignedIn signedIn, Viewer viewer) {}

  private Viewer remembered(SignedIn signedIn) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return load(signedIn.person(), signedIn.epoch());
    }
    if (request.getAttribute(MEMO, RequestAttributes.SCOPE_REQUEST) instanceof Loaded loaded
        && loaded.signedIn().equals(signedIn)) {
      return loaded.viewer();
    }
    var viewer = load(signedIn.person(), signedIn.epoch());
    request.setAttribute(MEMO, new Loaded(signedIn, viewer), RequestAttributes.SCOPE_REQUEST);
    return viewer;
  }

  /// Whoever was just appointed acts on in the same request with the new role.
  static void forgetRemembered() {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.removeAttribute(MEMO, RequestAttributes.SCOPE_REQUEST);
    }
  }

  /// A person who may not sign in (any more) is a visitor.
  public Viewer of(PersonId person) {
    return load(person, ANY_EPOCH);
  }

  private Viewer load(PersonId person, int epoch) {
    var secretariatIn = new HashSet<Scope>();
    var moderatorIn = new HashSet<Scope>();
    var speaksFor = new HashSet<DelegationId>();
    var rows =
        database
            .sql(WITH_ROLES)
            .param("person", person.value())
            .param("epoch", epoch)
            .query()
            .listOfRows();
    for (var row : rows) {
      if (row.get("scope") instanceof Number scope) {
        if ("S".equals(row.get("kind"))) {
          speaksFor.add(new DelegationId(scope.longValue()));
        } else if ("SECRETARIAT".equals(row.get("role"))) {
          secretariatIn.add(new Scope(scope.longValue()));
        } else if ("MODERATOR".equals(row.get("role"))) {
          moderatorIn.add(new Scope(scope.longValue()));
        }
      }
    }
    if (rows.isEmpty()) {
      return Viewer.VISITOR;
    }
    var self = rows.getFirst();
    return new Viewer(
        person,
        String.valueOf(self.get("name")),
        isTrue(self.get("administrator")),
        secretariatIn,
        moderatorIn,
        speaksFor);
  }

  /// In a UNION the driver answers a number where a table's own column is a Boolean.
  private static boolean isTrue(@Nullable Object value) {
    return value instanceof Number number ? number.intValue() != 0 : Boolean.TRUE.equals(value);
  }
}
