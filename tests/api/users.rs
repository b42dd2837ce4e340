//! Several people in one archive: added, joined, given another role, taken out (S19, SECURITY 2.4).

use crate::window::{Window, everybody, field, point};
use custode_api::{
    commands::{Access, COMMANDS},
    permissions::{NEEDS, Need},
};
use custode_app::domain::role::ShippedRole;
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};

/// Passphrase of every second user here.
pub const SECOND: &str = "sedano lanterna ghiaia mirto tappeto";

impl Window {
    /// Id of a shipped role.
    pub fn role(shipped: ShippedRole) -> Value {
        json!(shipped.id().as_uuid())
    }

    /// Adds somebody and gives back their id and code.
    pub async fn invites(&self, name: &str, role: &Value) -> (Value, Value) {
        let made = self.say("user_add", json!({ "login": name, "role": role, "passphrase": PASSPHRASE })).await;
        (made["id"].clone(), made["code"].clone())
    }

    /// Comes in with a code.
    pub async fn joins(&self, name: &str, code: &Value) {
        self.say("archive_lock", json!({})).await;
        self.say("archive_join", json!({ "login": name, "code": code, "newPassphrase": SECOND })).await;
    }

    /// Comes in with a passphrase.
    pub async fn signs_in(&self, name: &str) {
        let passphrase = if name == LOGIN { PASSPHRASE } else { SECOND };
        self.say("archive_lock", json!({})).await;
        self.say("archive_unlock", json!({ "login": name, "passphrase": passphrase })).await;
    }

    /// A second user at the desk, in a role.
    pub async fn sits_down(&self, name: &str, role: &Value) -> Value {
        let (id, code) = self.invites(name, role).await;
        self.joins(name, &code).await;
        id
    }

    async fn user(&self, name: &str) -> Value {
        let users = self.say("user_list", json!({})).await["users"].as_array().unwrap().clone();
        users.into_iter().find(|user| user["name"] == name).unwrap_or(Value::Null)
    }
}

/// S19, ASVS 6.4.6: the code opens once, the person alone knows the passphrase, and what they write carries their name.
#[tokio::test(flavor = "multi_thread")]
async fn s19_a_second_user_comes_in_with_a_code_and_signs_what_they_write() {
    let window = Window::open().await;
    let (id, code) = window.invites("Bruno Neri", &Window::role(ShippedRole::Operator)).await;
    assert_eq!(window.user("Bruno Neri").await["standing"], "invited");
    window.say("archive_lock", json!({})).await;
    let info = window.say("app_info", json!({})).await;
    assert_eq!((&info["logins"], &info["invited"]), (&json!([LOGIN]), &json!(["Bruno Neri"])));
    let join = |code: &Value, new: &str| json!({ "login": "Bruno Neri", "code": code, "newPassphrase": new });
    let mistyped = window.refused("archive_join", join(&json!("ABC"), SECOND)).await;
    assert_eq!(mistyped["fields"][0]["reason"], "mistyped");
    let wrong = window.refused("archive_join", join(&json!("0000-0000-0000-0000"), SECOND)).await;
    assert_eq!(wrong["code"], "wrong-key");
    assert_eq!(window.refused("archive_join", join(&code, "corta")).await["fields"][0]["reason"], "too_short");
    window.say("archive_join", join(&code, SECOND)).await;

    let session = window.say("session_get", json!({})).await;
    assert_eq!((&session["operator"], &session["access"]["shipped"]), (&json!("Bruno Neri"), &json!("operator")));
    let mario = window.person("Mario", "Rossi", "mario@posta.it").await;
    let history = window.say("contact_history", json!({ "id": mario, "offset": 0, "limit": 50 })).await;
    assert_eq!(history["items"][0]["origin"]["by"], "Bruno Neri", "{history}");
    window.say("archive_lock", json!({})).await;
    assert_eq!(window.refused("archive_join", join(&code, SECOND)).await["code"], "wrong-key", "a code is for once");

    window.signs_in(LOGIN).await;
    let bruno = window.user("Bruno Neri").await;
    assert_eq!((&bruno["id"], &bruno["standing"]), (&id, &json!("active")));
    assert!(bruno["lastOpenedAt"].is_string());
    let history = window.say("contact_history", json!({ "id": mario, "offset": 0, "limit": 50 })).await;
    assert_eq!(history["items"][0]["origin"]["by"], "Bruno Neri", "also read by somebody else");
    window.is_sound().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_passphrase_is_replaced_by_a_new_code_and_somebody_taken_out_stays_out() {
    let window = Window::open().await;
    let id = window.sits_down("Bruno", &Window::role(ShippedRole::Operator)).await;
    window.signs_in(LOGIN).await;
    let wrong = json!({ "id": id, "passphrase": SECOND });
    assert_eq!(window.refused("user_reset", wrong.clone()).await["code"], "wrong-key", "the own passphrase is asked");
    assert_eq!(window.refused("user_remove", wrong).await["code"], "wrong-key");
    let again = json!({ "id": id, "passphrase": PASSPHRASE });
    let code = window.say("user_reset", again.clone()).await["code"].clone();
    window.say("archive_lock", json!({})).await;
    let old = json!({ "login": "Bruno", "passphrase": SECOND });
    assert_eq!(window.refused("archive_unlock", old.clone()).await["params"]["reason"], "login");
    window.joins("Bruno", &code).await;
    window.signs_in(LOGIN).await;
    window.done(&window.say("user_remove", again.clone()).await).await;
    assert_eq!(window.user("Bruno").await["standing"], "removed", "the name stays beside what they wrote");
    assert_eq!(window.refused("user_remove", again).await["code"], "not-found");
    window.say("archive_lock", json!({})).await;
    assert_eq!(window.refused("archive_unlock", old).await["params"]["reason"], "login");
    assert_eq!(window.say("app_info", json!({})).await["logins"], json!([LOGIN]));
}

/// A crash between the journal and the header: who was taken out in the journal does not come in, and the header follows
/// at the next unlock by somebody who may.
#[tokio::test(flavor = "multi_thread")]
async fn a_removal_that_was_cut_short_holds_and_is_finished_at_the_next_unlock() {
    let window = Window::open().await;
    window.sits_down("Bruno", &Window::role(ShippedRole::Operator)).await;
    window.signs_in(LOGIN).await;
    let dir = window.kit.archive_dir("Rossi");
    let header = |name: &str| dir.join(name);
    let before: Vec<_> = ["keys-a.ck", "keys-b.ck"].iter().map(|name| std::fs::read(header(name)).unwrap()).collect();
    let id = window.user("Bruno").await["id"].clone();
    window.say("user_remove", json!({ "id": id, "passphrase": PASSPHRASE })).await;
    window.kit.desk.shut_down().await;
    // The header as it was before, as a crash would leave it; its seal is older too, which is told and no obstacle.
    for (name, bytes) in ["keys-a.ck", "keys-b.ck"].iter().zip(before) {
        std::fs::write(header(name), bytes).unwrap();
    }
    let refused = window.refused("archive_unlock", json!({ "login": "Bruno", "passphrase": SECOND })).await;
    assert_eq!((&refused["code"], &refused["params"]["reason"]), (&json!("wrong-key"), &json!("login")));
    window.signs_in(LOGIN).await;
    assert_eq!(window.user("Bruno").await["standing"], "removed");
    window.say("archive_lock", json!({})).await;
    assert_eq!(window.say("app_info", json!({})).await["logins"], json!([LOGIN]), "the header followed");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_who_may_set_users_stays_and_nobody_takes_out_themselves() {
    let window = Window::open().await;
    let anna = window.user(LOGIN).await["id"].clone();
    let operator = Window::role(ShippedRole::Operator);
    let demote = |id: &Value| json!({ "id": id, "role": operator, "passphrase": PASSPHRASE });
    let last = |error: Value| (error["code"].clone(), error["params"]["reason"].clone());
    assert_eq!(last(window.refused("user_role_set", demote(&anna)).await), (json!("forbidden"), json!("last-admin")));
    let own = json!({ "id": anna, "passphrase": PASSPHRASE });
    assert_eq!(last(window.refused("user_remove", own.clone()).await), (json!("forbidden"), json!("own-user")));
    assert_eq!(last(window.refused("user_reset", own).await), (json!("forbidden"), json!("last-admin")));
    // Somebody with a code is no way in yet.
    let (_, code) = window.invites("Carla", &Window::role(ShippedRole::Owner)).await;
    assert_eq!(last(window.refused("user_role_set", demote(&anna)).await).1, "last-admin");
    window.joins("Carla", &code).await;
    window.signs_in(LOGIN).await;
    window.say("user_role_set", demote(&anna)).await;
    assert_eq!(window.refused("user_list", json!({})).await["params"]["reason"], "role", "from the next act on");
    let taken = json!({ "login": "anna ferri", "role": operator, "passphrase": SECOND });
    window.signs_in("Carla").await;
    assert_eq!(window.refused("user_add", taken).await["fields"][0]["reason"], "taken");
}

/// S19 and SECURITY part 5: the weakest role says every command; only looking is answered. The core decides, whatever the
/// window shows.
#[tokio::test(flavor = "multi_thread")]
async fn s19_the_weakest_role_is_refused_every_command_that_is_not_its_own() {
    let window = Window::open().await;
    window.person("Mario", "Rossi", "mario@posta.it").await;
    window.sits_down("Lia", &Window::role(ShippedRole::Reader)).await;
    let may = window.say("session_get", json!({})).await["access"]["may"].clone();
    assert_eq!(may, json!(["people"]));
    for command in COMMANDS.iter().filter(|command| command.access == Access::Open) {
        let (_, need) = NEEDS.iter().find(|(name, _)| *name == command.name).unwrap();
        let Need::May(permission) = need else { continue };
        if permission.code() == "people" {
            continue;
        }
        let error = window.refused(command.name, json!({ "unknown": [1, 2] })).await;
        assert_eq!(
            (&error["code"], &error["params"]["reason"]),
            (&json!("forbidden"), &json!("role")),
            "{}",
            command.name
        );
    }
    let page = window.say("contact_list", everybody("")).await;
    assert_eq!(page["rows"].as_array().unwrap().len(), 1, "looking is answered");
    // S20: the attempts stand in the journal, each function once.
    window.signs_in(LOGIN).await;
    let filter = json!({ "operator": null, "contact": null, "group": "access", "since": null, "until": null });
    let log = window.say("activity_list", json!({ "filter": filter, "before": null, "limit": 200 })).await;
    let log = log["items"].as_array().unwrap().clone();
    let refused: Vec<_> = log.iter().filter(|item| item["deed"] == "refused").collect();
    assert!(refused.len() > 10, "{} refusals noted", refused.len());
    assert!(refused.iter().all(|item| item["by"] == "Lia"));
    let codes: std::collections::BTreeSet<String> = refused.iter().map(|item| item["what"].to_string()).collect();
    assert_eq!(codes.len(), refused.len(), "a page that asks again does not fill the journal");
}

/// Every shipped role: what it may not is refused before the request is read, what it may is not refused for the role.
#[tokio::test(flavor = "multi_thread")]
async fn s19_every_shipped_role_may_say_exactly_its_commands() {
    let window = Window::open().await;
    for (number, shipped) in ShippedRole::ALL.iter().enumerate() {
        window.signs_in(LOGIN).await;
        window.sits_down(&format!("Utente {number}"), &Window::role(*shipped)).await;
        let role = shipped.role();
        for (name, need) in NEEDS {
            let Need::May(permission) = need else { continue };
            // A shape that no request has: who may say the command hears of the shape.
            let error = window.session.dispatch(custode_api::Speaker::Main, name, json!([1])).await;
            let reason = match error {
                Ok(_) => String::new(),
                Err(error) => error.params.get("reason").cloned().unwrap_or_default(),
            };
            assert_eq!(reason == "role", !role.may(*permission), "{shipped} says {name}: {reason}");
        }
    }
}

/// S40: an administrator makes a role without code; it holds from the next act on.
#[tokio::test(flavor = "multi_thread")]
async fn s40_an_own_role_is_made_changed_and_put_away() {
    let window = Window::open().await;
    let role = |id: &Value, may: Value, hides: Value| json!({ "id": id, "title": "Cassa", "may": may, "hides": hides, "ownCards": false });
    let made = window.say("role_save", role(&Value::Null, json!(["people_write"]), json!(["iban", "phone"]))).await;
    let cassa = made["id"].clone();
    let twice = window.refused("role_save", role(&Value::Null, json!(["people"]), json!([]))).await;
    assert_eq!((&twice["fields"][0]["field"], &twice["fields"][0]["reason"]), (&json!("title"), &json!("taken")));
    let all = window.refused("role_save", role(&cassa, json!(["import"]), json!(["iban"]))).await;
    assert_eq!(all["fields"][0]["params"]["permission"], "import", "{all}");
    let owner =
        window.refused("role_save", role(&Window::role(ShippedRole::Owner), json!(["people"]), json!([]))).await;
    assert_eq!(owner["params"]["reason"], "fixed-role");

    let mario = window.person("Mario", "Rossi", "mario@posta.it").await;
    window.say("point_add", json!({ "contact": mario, "point": point("mobile", "333 1234567") })).await;
    window.sits_down("Dario", &cassa).await;
    let card = window.card(&mario).await;
    assert_eq!(card["points"].as_array().unwrap().len(), 1, "no number: {}", card["points"]);
    assert_eq!(field(&card, "last_name"), "Rossi");
    let hidden =
        window.refused("point_add", json!({ "contact": mario, "point": point("mobile", "347 7654321") })).await;
    assert_eq!(hidden["params"]["reason"], "hidden-field", "what somebody does not see, they do not write");
    assert_eq!(window.refused("contact_bin", json!({ "ids": [mario] })).await["params"]["reason"], "role");

    window.signs_in(LOGIN).await;
    let list = window.say("role_list", json!({})).await;
    let line = list["roles"].as_array().unwrap().iter().find(|line| line["id"] == cassa).unwrap().clone();
    assert_eq!((&line["users"], &line["shipped"]), (&json!(1), &Value::Null));
    let used = window.refused("role_archive", json!({ "id": cassa, "archived": true })).await;
    assert_eq!(used["params"]["reason"], "role-in-use");
    window.say("role_save", role(&cassa, json!(["people_write", "bin"]), json!([]))).await;
    window.signs_in("Dario").await;
    assert_eq!(window.card(&mario).await["points"].as_array().unwrap().len(), 2);
    window.say("contact_bin", json!({ "ids": [mario] })).await;
    window.signs_in(LOGIN).await;
    let dario = window.user("Dario").await["id"].clone();
    let reader = Window::role(ShippedRole::Reader);
    window.say("user_role_set", json!({ "id": dario, "role": reader, "passphrase": PASSPHRASE })).await;
    window.say("role_archive", json!({ "id": cassa, "archived": true })).await;
    let gone = json!({ "id": dario, "role": cassa, "passphrase": PASSPHRASE });
    assert_eq!(window.refused("user_role_set", gone).await["fields"][0]["field"], "role");
    window.is_sound().await;
}

/// The last administrator may not take the right out of the own role either.
#[tokio::test(flavor = "multi_thread")]
async fn a_role_cannot_lose_the_users_when_nobody_else_has_them() {
    let window = Window::open().await;
    let admin = json!({ "id": null, "title": "Ufficio", "may": ["users", "firm"], "hides": [], "ownCards": false });
    let office = window.say("role_save", admin).await["id"].clone();
    window.sits_down("Elena", &office).await;
    let anna = window.user(LOGIN).await["id"].clone();
    let reader = Window::role(ShippedRole::Reader);
    window.say("user_role_set", json!({ "id": anna, "role": reader, "passphrase": SECOND })).await;
    let less = json!({ "id": office, "title": "Ufficio", "may": ["firm"], "hides": [], "ownCards": false });
    assert_eq!(window.refused("role_save", less).await["params"]["reason"], "last-admin");
    // An act of somebody else that sets users is not taken back by the undo of a card.
    window.signs_in(LOGIN).await;
    assert_eq!(window.refused("user_list", json!({})).await["code"], "forbidden");
}
