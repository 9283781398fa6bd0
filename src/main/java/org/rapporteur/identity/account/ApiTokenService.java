package org.rapporteur.identity.account;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.SignedIn;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.Believed;
import org.rapporteur.shared.ReceivedText;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.UseCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Tokens with which programs act for the person who made them.
@Service
public class ApiTokenService {

  public static final int MAX_LABEL = 80;

  /// One for each program somebody runs, and room; more is a leak nobody would notice.
  public static final int MOST = 20;

  private final Credentials credentials;
  private final JdbcClient database;
  private final UseCases useCases;
  /// Until it is looked at again the token of a suspended owner is a visitor's.
  private final Believed<String, SignedIn> good = new Believed<>();

  ApiTokenService(Credentials credentials, JdbcClient database, UseCases useCases) {
    this.credentials = credentials;
    this.database = database;
    this.useCases = useCases;
  }

  /// The secret is shown now and never again.
  public Secret make(Viewer viewer, String label) {
    var owner = viewer.actor("token");
    var name = ReceivedText.line("label", label, MAX_LABEL);
    return useCases.change(
        () -> {
          if (credentials.tokens(owner).size() >= MOST) {
            throw new TooManyTokens(MOST);
          }
          return credentials.make(owner, CredentialPurpose.API_TOKEN, name);
        });
  }

  public List<ApiToken> list(Viewer viewer) {
    return credentials.tokens(viewer.actor("token"));
  }

  /// Of another's token nothing changes.
  public void revoke(Viewer viewer, long id) {
    var owner = viewer.actor("token");
    useCases.change(() -> credentials.end(owner, id));
    good.forgetAll();
  }

  /// Asked with every call of a program, so what was good is believed for some seconds.
  public Optional<SignedIn> signIn(Secret secret) {
    return good.get(HexFormat.of().formatHex(secret.hash()), () -> find(secret));
  }

  // Signing out everywhere ends what people signed in to, not what their programs do.
  private Optional<SignedIn> find(Secret secret) {
    return database
        .sql(
            """
            SELECT p.id, p.email, p.administrator
              FROM credential c JOIN person p ON p.id = c.person_id
             WHERE c.hash = :hash AND c.purpose = 'API_TOKEN' AND c.used_at IS NULL
               AND p.state = 'ACTIVE'
            """)
        .param("hash", secret.hash())
        .query(
            (row, n) ->
                new SignedIn(
                    new PersonId(row.getLong("id")),
                    row.getString("email"),
                    null,
                    row.getBoolean("administrator"),
                    true,
                    Viewers.ANY_EPOCH))
        .optional();
  }
}
