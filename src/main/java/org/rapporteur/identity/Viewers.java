package org.rapporteur.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.concurrency.ShortLivedCache;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Loads the viewer of the current request from the database, at most once per request. Viewers
/// that use an API token are cached for a few seconds.
@Service
public class Viewers {

  /// Returns one row per pair of role and delegation; few people have several of both.
  private static final String SELECT_VIEWER =
      """
      SELECT p.name, p.administrator, p.stakeholder_group, p.country, p.organization,
             a.role, a.scope, d.id AS delegation
        FROM person p
        LEFT JOIN appointment a ON a.person_id = p.id AND a.ended_at IS NULL
        LEFT JOIN (speaker s JOIN delegation d ON d.id = s.delegation_id AND d.state = 'VERIFIED')
               ON s.person_id = p.id AND s.ended_at IS NULL
       WHERE p.id = :person AND p.state = 'ACTIVE' AND (:epoch < 0 OR p.sign_in_epoch = :epoch)
      """;

  private static final String DEVICE_CONDITION =
      " AND EXISTS (SELECT 1 FROM remembered_login r WHERE r.hash = UNHEX(:device) AND r.person_id = p.id)";

  private static final String REQUEST_ATTRIBUTE = Viewers.class.getName();

  /// Skips the check of the sign-in epoch, for example for API tokens.
  public static final int ANY_EPOCH = -1;

  private final JdbcClient database;
  private final Countries countries;
  private final ShortLivedCache<PersonId, Viewer> tokenViewers = new ShortLivedCache<>();

  Viewers(JdbcClient database, Countries countries) {
    this.database = database;
    this.countries = countries;
  }

  public Viewer current() {
    return forAuthentication(SecurityContextHolder.getContext().getAuthentication());
  }

  public Viewer forAuthentication(@Nullable Authentication authentication) {
    if (authentication != null && authentication.getPrincipal() instanceof SignedInUser signedIn) {
      return loadOncePerRequest(signedIn);
    }
    return Viewer.VISITOR;
  }

  private record CachedViewer(SignedInUser signedIn, Viewer viewer) {}

  private Viewer loadOncePerRequest(SignedInUser signedIn) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return load(signedIn.person(), signedIn.epoch(), signedIn.device());
    }
    if (request.getAttribute(REQUEST_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
            instanceof CachedViewer loaded
        && loaded.signedIn().equals(signedIn)) {
      return loaded.viewer();
    }
    var viewer =
        signedIn.epoch() == ANY_EPOCH
            ? tokenViewers
                .get(signedIn.person(), () -> Optional.of(forPerson(signedIn.person())))
                .orElseThrow()
            : load(signedIn.person(), signedIn.epoch(), signedIn.device());
    request.setAttribute(
        REQUEST_ATTRIBUTE, new CachedViewer(signedIn, viewer), RequestAttributes.SCOPE_REQUEST);
    return viewer;
  }

  void invalidateTokenViewers() {
    tokenViewers.invalidateAll();
  }

  /// Makes a role that was just assigned effective within the same request.
  public static void clearRequestCache() {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.removeAttribute(REQUEST_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }
  }

  /// Returns [Viewer#VISITOR] for a person who cannot sign in.
  public Viewer forPerson(PersonId person) {
    return load(person, ANY_EPOCH, null);
  }

  private Viewer load(PersonId person, int epoch, @Nullable String device) {
    return Objects.requireNonNull(
        database
            .sql(device == null ? SELECT_VIEWER : SELECT_VIEWER + DEVICE_CONDITION)
            .param("person", person.value())
            .param("epoch", epoch)
            .param("device", device)
            .query((ResultSetExtractor<Viewer>) rows -> fromRows(person, rows)));
  }

  private Viewer fromRows(PersonId person, ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return Viewer.VISITOR;
    }
    String name = rows.getString("name");
    boolean administrator = rows.getBoolean("administrator");
    var affiliation = affiliationFromRow(rows);
    var secretariatIn = new HashSet<Scope>();
    var moderatorIn = new HashSet<Scope>();
    var speaksFor = new HashSet<DelegationId>();
    do {
      switch (rows.getString("role")) {
        case "SECRETARIAT" -> secretariatIn.add(new Scope(rows.getLong("scope")));
        case "MODERATOR" -> moderatorIn.add(new Scope(rows.getLong("scope")));
        case null -> {}
        case String other -> throw new IllegalStateException("Nobody is appointed " + other);
      }
      long delegation = rows.getLong("delegation");
      if (!rows.wasNull()) {
        speaksFor.add(new DelegationId(delegation));
      }
    } while (rows.next());
    return new Viewer(
        person, name, affiliation, administrator, secretariatIn, moderatorIn, speaksFor);
  }

  private Affiliation affiliationFromRow(ResultSet row) throws SQLException {
    var group = StakeholderGroup.valueOf(row.getString("stakeholder_group"));
    var country = CountryCode.parseNullable(row.getString("country"));
    return new Affiliation(
        group, country, countries.regionOf(group, country), row.getString("organization"));
  }
}
