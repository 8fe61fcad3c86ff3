package org.compagnon.accounts;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.compagnon.database.Within;
import org.compagnon.messaging.Post;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// What only somebody with the keys of the machine may do: let the first administrator in, and whoever locked
/// themselves out.
@Service
public class KeyHolder {

    /// @param link to hand over where no mail leaves; absent when it went by mail, or a password was given
    public record LetIn(
            String email, String organisation, @Nullable String link) {}

    private final Organisations organisations;
    private final Accounts accounts;
    private final MailLinks links;
    private final LinkStore store;
    private final Post post;
    private final TransactionTemplate transaction;
    private final ZoneId zone;

    KeyHolder(
            Organisations organisations,
            Accounts accounts,
            MailLinks links,
            LinkStore store,
            Post post,
            TransactionTemplate transaction,
            @Value("${compagnon.zone:Europe/Paris}") ZoneId zone) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.links = links;
        this.store = store;
        this.post = post;
        this.transaction = transaction;
        this.zone = zone;
    }

    /// Lets an administrator in; founds the organisation if there is none of that name yet.
    public LetIn addAdministrator(
            String email, String name, String organisation, @Nullable String password, Locale language) {
        return serving(() -> {
            var house = organisations.all().stream()
                    .filter(one -> one.name().equalsIgnoreCase(organisation.strip()))
                    .findFirst()
                    .map(Organisations.Organisation::id)
                    .orElseGet(() -> founded(organisation, language));
            var account = accounts.invite(house, email, name, new Grant(Role.ADMINISTRATOR, null));
            if (password != null) {
                accounts.choosePassword(account, password);
                return new LetIn(email, organisation, null);
            }
            return letIn(account, house, organisation, email, language);
        });
    }

    private OrganisationId founded(String name, Locale language) {
        if (name.isBlank()) throw new RuleBroken("accounts.rule.organisation-without-name");
        var id = OrganisationId.fresh();
        organisations.found(id, name.strip(), zone, language);
        return id;
    }

    /// Gives everybody of that address a way to choose a new password, one for each organisation.
    public List<LetIn> reset(String email, Locale language) {
        return serving(() -> {
            var known = store.addressees(email);
            if (known.isEmpty()) throw new RuleBroken("accounts.rule.nobody-of-that-address", email);
            return known.stream()
                    .map(one -> letIn(one.account(), one.organisation(), one.organisationName(), email, language))
                    .toList();
        });
    }

    private LetIn letIn(AccountId account, OrganisationId house, String name, String email, Locale language) {
        if (!post.leaves()) return new LetIn(email, name, links.toChooseAPassword(house, account));
        links.invite(account, language);
        return new LetIn(email, name, null);
    }

    private <T> T serving(Callable<T> work) {
        try {
            // Whoever holds the machine's keys stands outside every organisation.
            return Within.allOrganisations(() -> Optional.ofNullable(transaction.execute(nothing -> {
                        try {
                            return work.call();
                        } catch (RuntimeException failure) {
                            throw failure;
                        } catch (Exception failure) {
                            throw new IllegalStateException(failure);
                        }
                    }))
                    .orElseThrow());
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
