package org.rapporteur.identity.account;

import java.util.List;
import java.util.Optional;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.SignedIn;
import org.rapporteur.identity.Viewer;
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
  }

  /// One look by the hash's index, because it is asked with every call of a program.
  public Optional<SignedIn> signIn(Secret secret) {
    return database
        .sql(
            """
            SELECT p.id, p.email, p.administrator, p.sign_in_epoch
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
                    row.getInt("sign_in_epoch")))
        .optional();
  }
}
