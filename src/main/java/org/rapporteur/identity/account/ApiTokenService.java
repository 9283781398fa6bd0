package org.rapporteur.identity.account;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.SignedInUser;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.Transactions;
import org.rapporteur.shared.concurrency.ShortLivedCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Manages API tokens; a program that sends one acts as its owner.
@Service
public class ApiTokenService {

  public static final int MAX_LABEL = 80;

  /// Enough for one token per program; more would make a leaked token hard to notice.
  public static final int MAX_TOKENS = 20;

  private final CredentialSql credentials;
  private final JdbcClient database;
  private final Transactions transactions;
  /// Caches valid tokens for a few seconds; a suspended owner is treated as a visitor until then.
  private final ShortLivedCache<String, SignedInUser> validTokens = new ShortLivedCache<>();

  ApiTokenService(CredentialSql credentials, JdbcClient database, Transactions transactions) {
    this.credentials = credentials;
    this.database = database;
    this.transactions = transactions;
  }

  /// Returns the secret, which cannot be read again later.
  public Secret create(Viewer viewer, String label) {
    var owner = viewer.requireSignedIn("token");
    var name = InputText.requireLine("label", label, MAX_LABEL);
    return transactions.write(
        () -> {
          if (credentials.listTokens(owner).size() >= MAX_TOKENS) {
            throw new TooManyTokens(MAX_TOKENS);
          }
          return credentials.create(owner, CredentialPurpose.API_TOKEN, name);
        });
  }

  public List<ApiToken> list(Viewer viewer) {
    return credentials.listTokens(viewer.requireSignedIn("token"));
  }

  /// Does nothing if the token belongs to another person.
  public void revoke(Viewer viewer, long id) {
    var owner = viewer.requireSignedIn("token");
    transactions.write(() -> credentials.revoke(owner, id));
    validTokens.invalidateAll();
  }

  /// Makes tokens that were revoked in a transaction invalid at once.
  void invalidateCache() {
    validTokens.invalidateAll();
  }

  /// Called with every API request, so valid tokens are cached.
  public Optional<SignedInUser> signIn(Secret secret) {
    return validTokens.get(HexFormat.of().formatHex(secret.hash()), () -> findOwner(secret));
  }

  // Signing out everywhere ends browser sessions; API tokens remain valid.
  private Optional<SignedInUser> findOwner(Secret secret) {
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
                new SignedInUser(
                    new PersonId(row.getLong("id")),
                    row.getString("email"),
                    null,
                    row.getBoolean("administrator"),
                    true,
                    Viewers.ANY_EPOCH))
        .optional();
  }
}
