package org.rapporteur.identity.account;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.rapporteur.identity.SignedInUser;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.Transactions;
import org.rapporteur.shared.concurrency.ShortLivedCache;
import org.springframework.stereotype.Service;

/// Manages API tokens. A program that sends a token acts as the owner of the token.
@Service
public class ApiTokenService {

  public static final int MAX_LABEL_LENGTH = 80;

  /// Enough for one token per program. In a longer list, a leaked token is hard to notice.
  public static final int MAX_TOKENS = 20;

  private final CredentialSql credentials;
  private final Transactions transactions;

  /// Users by the hash of their token, cached because every API request needs its token. While it
  /// is cached, the token of a suspended owner has the rights of a visitor.
  private final ShortLivedCache<String, SignedInUser> validTokens = new ShortLivedCache<>();

  ApiTokenService(CredentialSql credentials, Transactions transactions) {
    this.credentials = credentials;
    this.transactions = transactions;
  }

  /// Returns the secret, which cannot be read again later.
  public Secret create(Viewer viewer, String label) {
    var owner = viewer.requireSignedIn("token");
    var validLabel = InputText.requireLine("label", label, MAX_LABEL_LENGTH);
    return transactions.write(
        () -> {
          if (credentials.listTokens(owner).size() >= MAX_TOKENS) {
            throw new TooManyTokens(MAX_TOKENS);
          }
          return credentials.createToken(owner, validLabel);
        });
  }

  public List<ApiToken> list(Viewer viewer) {
    return credentials.listTokens(viewer.requireSignedIn("token"));
  }

  /// Does nothing if the token belongs to another person.
  public void revoke(Viewer viewer, long id) {
    var owner = viewer.requireSignedIn("token");
    transactions.write(() -> credentials.revokeToken(owner, id));
    validTokens.invalidateAll();
  }

  /// Must be called after a transaction that revokes tokens, so that they end at once.
  void invalidateCache() {
    validTokens.invalidateAll();
  }

  public Optional<SignedInUser> signIn(Secret secret) {
    return validTokens.get(
        HexFormat.of().formatHex(secret.hash()), () -> credentials.findTokenOwner(secret));
  }
}
