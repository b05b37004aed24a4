package vn.quantriet.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quantriet.PortalTest;
import vn.quantriet.access.TestPeople.TestMember;

/** Objecting to what is kept, and the answer. */
@PortalTest
class UC010ObjectionsTest extends SpringBrowserlessTest {

    @Autowired
    TestPeople people;

    @Autowired
    Objections objections;

    @Autowired
    AccountData data;

    TestMember hanh;
    AccountId account;

    @BeforeEach
    void aMemberWithAnAccount() {
        hanh = people.member(people.unit("Chi bộ thử"), "Nguyễn Thị Hạnh");
        account = people.account(hanh);
    }

    @AfterEach
    void cleanUp() {
        people.removeAll();
    }

    @Test
    void carriesAnObjectionToTheAdministratorAndTheAnswerBack() {
        people.signIn(account);
        navigate(AccessRoutes.OBJECT, Component.class);
        write("Ngày vào Đảng của tôi là 03/02/1998.");
        test($(Button.class).withText("Gửi").single()).click();
        assertThat(Pages.text()).contains("03/02/1998", "Đang chờ trả lời");

        people.signIn(people.administrator("quan.tri.thu"));
        navigate(AccessRoutes.OBJECTIONS, Component.class);
        assertThat(Pages.text()).contains("Nguyễn Thị Hạnh", "03/02/1998");
        write("Đã sửa theo hồ sơ.");
        test($(Button.class).withText("Gửi trả lời").single()).click();

        people.signIn(account);
        navigate(AccessRoutes.OBJECT, Component.class);
        assertThat(Pages.text()).contains("Trả lời: Đã sửa theo hồ sơ.");
        assertThat(data.sections())
                .extracting(section -> section.titleKey())
                .containsExactly(
                        "access.data.account", "access.data.devices", "access.data.slips", "access.data.objections");
    }

    @Test
    void showsNobodyTheObjectionsOfAnother() {
        people.signIn(account);
        objections.object("Số điện thoại cũ.");
        var other = people.member(people.unit("Chi bộ khác"), "Lê Văn Bình");
        people.signIn(people.account(other));
        assertThat(objections.own()).isEmpty();
        assertThatThrownBy(objections::all).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> objections.answer(1, "Không")).isInstanceOf(AccessDenied.class);
    }

    private void write(String words) {
        test($(TextArea.class).all().getFirst()).setValue(words);
    }
}
