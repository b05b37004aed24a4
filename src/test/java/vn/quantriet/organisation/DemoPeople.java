package vn.quantriet.organisation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.AccountId;
import vn.quantriet.access.AccountLoader;
import vn.quantriet.access.Directory;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.TestPeople;
import vn.quantriet.access.UnitId;

/** Finds units and people of the demo organisation for tests, and signs them in. Use inside a transaction that is rolled back. */
@Component
public class DemoPeople {

    private final JdbcClient jdbc;
    private final AccountLoader accounts;
    private final TestPeople people;
    private final Directory directory;

    DemoPeople(JdbcClient jdbc, AccountLoader accounts, TestPeople people, Directory directory) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.people = people;
        this.directory = directory;
    }

    public UnitId unit(String code) {
        return new UnitId(jdbc.sql("SELECT id FROM unit WHERE code = :code")
                .param("code", code)
                .query(Long.class)
                .single());
    }

    /** Who holds the office in the unit; the first when there are several. */
    public MemberId holder(String office, String unitCode) {
        return new MemberId(jdbc.sql("SELECT o.member_id FROM office o JOIN unit u ON u.id = o.unit_id"
                        + " WHERE o.kind = :kind AND u.code = :code ORDER BY o.id LIMIT 1")
                .param("kind", office)
                .param("code", unitCode)
                .query(Long.class)
                .single());
    }

    /** A member of the unit without any office; official, and without a standing. */
    public MemberId plainMember(UnitId unit) {
        return new MemberId(jdbc.sql("SELECT h.member_id FROM membership h JOIN member m ON m.id = h.member_id"
                        + " WHERE h.unit_id = :unit AND h.kind = 'HOME' AND h.valid_until = '9999-12-31'"
                        + " AND m.official_on IS NOT NULL"
                        + " AND h.member_id NOT IN (SELECT member_id FROM office)"
                        + " AND h.member_id NOT IN (SELECT member_id FROM standing) ORDER BY h.member_id LIMIT 1")
                .param("unit", unit.value())
                .query(Long.class)
                .single());
    }

    public AccountId signIn(MemberId member) {
        var account = jdbc.sql("SELECT id FROM account WHERE member_id = :member")
                .param("member", member.value())
                .query((row, number) -> new AccountId(row.getLong(1)))
                .optional()
                .orElseGet(() -> accounts.create(
                        member, directory.byId(member).orElseThrow().name(), TestPeople.PASSWORD));
        people.signIn(account);
        return account;
    }

    public String name(MemberId member) {
        return directory.byId(member).orElseThrow().name();
    }

    public void signOut() {
        people.signOut();
    }
}
