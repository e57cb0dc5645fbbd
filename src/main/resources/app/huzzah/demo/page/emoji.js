// Emoji by their short names, as they are written in messages (`:tada:`).

const NAMES = `
grinning 😀 smiley 😃 smile 😄 grin 😁 laughing 😆 satisfied 😆 sweat_smile 😅 rolling_on_the_floor_laughing 🤣 joy 😂
slightly_smiling_face 🙂 upside_down_face 🙃 wink 😉 blush 😊 innocent 😇 smiling_face_with_3_hearts 🥰 heart_eyes 😍
star-struck 🤩 kissing_heart 😘 kissing 😗 relaxed ☺️ yum 😋 stuck_out_tongue 😛 stuck_out_tongue_winking_eye 😜
zany_face 🤪 money_mouth_face 🤑 hugging_face 🤗 face_with_hand_over_mouth 🤭 shushing_face 🤫 thinking_face 🤔 thinking 🤔
saluting_face 🫡 zipper_mouth_face 🤐 face_with_raised_eyebrow 🤨 neutral_face 😐 expressionless 😑 no_mouth 😶 smirk 😏
unamused 😒 face_with_rolling_eyes 🙄 grimacing 😬 relieved 😌 pensive 😔 sleepy 😪 sleeping 😴 mask 😷 nauseated_face 🤢
sneezing_face 🤧 hot_face 🥵 cold_face 🥶 dizzy_face 😵 exploding_head 🤯 face_with_cowboy_hat 🤠 partying_face 🥳
disguised_face 🥸 sunglasses 😎 nerd_face 🤓 face_with_monocle 🧐 confused 😕 worried 😟 slightly_frowning_face 🙁
open_mouth 😮 hushed 😯 astonished 😲 flushed 😳 pleading_face 🥺 face_holding_back_tears 🥹 frowning 😦 anguished 😧
fearful 😨 cold_sweat 😰 cry 😢 sob 😭 scream 😱 confounded 😖 persevere 😣 disappointed 😞 sweat 😓 weary 😩
tired_face 😫 yawning_face 🥱 triumph 😤 rage 😡 angry 😠 smiling_imp 😈 skull 💀 hankey 💩 poop 💩 clown_face 🤡 ghost 👻
alien 👽 robot_face 🤖 smile_cat 😸 joy_cat 😹 heart_eyes_cat 😻 see_no_evil 🙈 hear_no_evil 🙉 speak_no_evil 🙊
wave 👋 raised_back_of_hand 🤚 raised_hand ✋ hand ✋ spock-hand 🖖 ok_hand 👌 pinched_fingers 🤌 pinching_hand 🤏 v ✌️
crossed_fingers 🤞 hand_with_index_finger_and_thumb_crossed 🫰 i_love_you_hand_sign 🤟 the_horns 🤘 call_me_hand 🤙
point_left 👈 point_right 👉 point_up_2 👆 point_down 👇 point_up ☝️ +1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 fist ✊
facepunch 👊 punch 👊 fist_bump 🤜 left-facing_fist 🤛 right-facing_fist 🤜 clap 👏 raised_hands 🙌 heart_hands 🫶
open_hands 👐 palms_up_together 🤲 handshake 🤝 pray 🙏 writing_hand ✍️ nail_care 💅 selfie 🤳 muscle 💪 brain 🧠 eyes 👀
eye 👁️ ear 👂 nose 👃 tongue 👅 lips 👄 baby 👶 boy 👦 girl 👧 man 👨 woman 👩 older_man 👴 older_woman 👵
raising_hand 🙋 bow 🙇 face_palm 🤦 shrug 🤷 technologist 🧑‍💻 male-technologist 👨‍💻 female-technologist 👩‍💻
astronaut 🧑‍🚀 firefighter 🧑‍🚒 cop 👮 detective 🕵️ construction_worker 👷 superhero 🦸 ninja 🥷 mage 🧙 genie 🧞
dancer 💃 man_dancing 🕺 dancers 👯 runner 🏃 running 🏃 walking 🚶 climbing 🧗 couple 👫 family 👪 busts_in_silhouette 👥
bust_in_silhouette 👤 speaking_head_in_silhouette 🗣️ footprints 👣 people_hugging 🫂
heart ❤️ orange_heart 🧡 yellow_heart 💛 green_heart 💚 blue_heart 💙 purple_heart 💜 black_heart 🖤 white_heart 🤍
brown_heart 🤎 broken_heart 💔 two_hearts 💕 sparkling_heart 💖 heartpulse 💗 heartbeat 💓 gift_heart 💝 revolving_hearts 💞
100 💯 anger 💢 boom 💥 collision 💥 dizzy 💫 sweat_drops 💦 dash 💨 speech_balloon 💬 left_speech_bubble 🗨️
thought_balloon 💭 zzz 💤 kiss 💋
dog 🐶 cat 🐱 mouse 🐭 hamster 🐹 rabbit 🐰 fox_face 🦊 bear 🐻 panda_face 🐼 koala 🐨 tiger 🐯 lion_face 🦁 cow 🐮
pig 🐷 frog 🐸 monkey 🐒 monkey_face 🐵 chicken 🐔 penguin 🐧 bird 🐦 hatching_chick 🐣 hatched_chick 🐥 eagle 🦅 duck 🦆
owl 🦉 bat 🦇 wolf 🐺 horse 🐴 unicorn_face 🦄 unicorn 🦄 bee 🐝 honeybee 🐝 bug 🐛 butterfly 🦋 snail 🐌 ladybug 🐞 ant 🐜
spider 🕷️ turtle 🐢 snake 🐍 t-rex 🦖 sauropod 🦕 octopus 🐙 squid 🦑 crab 🦀 tropical_fish 🐠 fish 🐟 dolphin 🐬
whale 🐳 shark 🦈 elephant 🐘 giraffe_face 🦒 goat 🐐 sheep 🐑 llama 🦙 sloth 🦥 otter 🦦 hedgehog 🦔 dodo 🦤 dragon 🐉
feet 🐾 paw_prints 🐾 bouquet 💐 cherry_blossom 🌸 rose 🌹 hibiscus 🌺 sunflower 🌻 blossom 🌼 tulip 🌷 seedling 🌱
potted_plant 🪴 evergreen_tree 🌲 deciduous_tree 🌳 palm_tree 🌴 cactus 🌵 herb 🌿 four_leaf_clover 🍀 shamrock ☘️
maple_leaf 🍁 fallen_leaf 🍂 leaves 🍃 mushroom 🍄 earth_africa 🌍 earth_americas 🌎 earth_asia 🌏 new_moon 🌑
full_moon 🌕 crescent_moon 🌙 sunny ☀️ sun_with_face 🌞 star ⭐ star2 🌟 stars 🌠 sparkles ✨ zap ⚡ fire 🔥 comet ☄️
rainbow 🌈 cloud ☁️ partly_sunny ⛅ rain_cloud 🌧️ snowflake ❄️ snowman ⛄ ocean 🌊 droplet 💧 umbrella ☔ tornado 🌪️ volcano 🌋
apple 🍎 green_apple 🍏 pear 🍐 tangerine 🍊 lemon 🍋 banana 🍌 watermelon 🍉 grapes 🍇 strawberry 🍓 cherries 🍒 peach 🍑
mango 🥭 pineapple 🍍 coconut 🥥 avocado 🥑 tomato 🍅 carrot 🥕 corn 🌽 hot_pepper 🌶️ broccoli 🥦 garlic 🧄 bread 🍞
croissant 🥐 pretzel 🥨 cheese_wedge 🧀 egg 🥚 pancakes 🥞 bacon 🥓 hamburger 🍔 fries 🍟 pizza 🍕 hotdog 🌭 taco 🌮
burrito 🌯 sushi 🍣 ramen 🍜 spaghetti 🍝 popcorn 🍿 doughnut 🍩 cookie 🍪 birthday 🎂 cake 🍰 cupcake 🧁 pie 🥧
chocolate_bar 🍫 candy 🍬 lollipop 🍭 honey_pot 🍯 coffee ☕ tea 🍵 bubble_tea 🧋 beer 🍺 beers 🍻 clinking_glasses 🥂
wine_glass 🍷 cocktail 🍸 tropical_drink 🍹 champagne 🍾 tumbler_glass 🥃 salt 🧂 spoon 🥄 fork_and_knife 🍴
tada 🎉 confetti_ball 🎊 balloon 🎈 gift 🎁 ribbon 🎀 trophy 🏆 medal 🏅 sports_medal 🏅 first_place_medal 🥇
second_place_medal 🥈 third_place_medal 🥉 reminder_ribbon 🎗️ jack_o_lantern 🎃 christmas_tree 🎄 fireworks 🎆 sparkler 🎇
firecracker 🧨 pinata 🪅 crown 👑 gem 💎 ring 💍 crystal_ball 🔮 magic_wand 🪄 soccer ⚽ basketball 🏀 football 🏈
baseball ⚾ tennis 🎾 volleyball 🏐 8ball 🎱 table_tennis_paddle_and_ball 🏓 golf ⛳ dart 🎯 bowling 🎳 ski 🎿 video_game 🎮
game_die 🎲 jigsaw 🧩 chess_pawn ♟️ art 🎨 performing_arts 🎭 clapper 🎬 microphone 🎤 headphones 🎧 musical_note 🎵
notes 🎶 guitar 🎸 violin 🎻 drum_with_drumsticks 🥁 trumpet 🎺 saxophone 🎷 surfer 🏄 swimmer 🏊 bicyclist 🚴 weight_lifter 🏋️
rocket 🚀 airplane ✈️ helicopter 🚁 flying_saucer 🛸 car 🚗 red_car 🚗 taxi 🚕 bus 🚌 ambulance 🚑 fire_engine 🚒 truck 🚚
tractor 🚜 bike 🚲 scooter 🛴 train 🚆 ship 🚢 boat ⛵ sailboat ⛵ anchor ⚓ construction 🚧 traffic_light 🚥 world_map 🗺️
house 🏠 office 🏢 school 🏫 hospital 🏥 bank 🏦 hotel 🏨 factory 🏭 stadium 🏟️ tent ⛺ beach_with_umbrella 🏖️
desert_island 🏝️ mountain ⛰️ snow_capped_mountain 🏔️ camping 🏕️ night_with_stars 🌃 sunrise 🌅 ferris_wheel 🎡
bulb 💡 flashlight 🔦 candle 🕯️ computer 💻 desktop_computer 🖥️ keyboard ⌨️ iphone 📱 telephone ☎️ phone ☎️ battery 🔋
electric_plug 🔌 floppy_disk 💾 cd 💿 camera 📷 movie_camera 🎥 tv 📺 radio 📻 satellite_antenna 📡 hourglass ⌛
hourglass_flowing_sand ⏳ watch ⌚ alarm_clock ⏰ stopwatch ⏱️ clock3 🕒 calendar 📆 date 📅 spiral_calendar_pad 🗓️
book 📖 books 📚 open_book 📖 notebook 📓 ledger 📒 memo 📝 pencil 📝 pencil2 ✏️ paperclip 📎 pushpin 📌 round_pushpin 📍
scissors ✂️ clipboard 📋 file_folder 📁 card_index_dividers 🗂️ bar_chart 📊 chart_with_upwards_trend 📈
chart_with_downwards_trend 📉 newspaper 📰 label 🏷️ bookmark 🔖 email ✉️ envelope ✉️ incoming_envelope 📨 inbox_tray 📥
outbox_tray 📤 package 📦 mailbox 📫 mag 🔍 mag_right 🔎 lock 🔒 unlock 🔓 key 🔑 hammer 🔨 wrench 🔧 nut_and_bolt 🔩
gear ⚙️ hammer_and_wrench 🛠️ toolbox 🧰 magnet 🧲 link 🔗 chains ⛓️ shield 🛡️ microscope 🔬 telescope 🔭 test_tube 🧪
petri_dish 🧫 dna 🧬 thermometer 🌡️ pill 💊 syringe 💉 adhesive_bandage 🩹 broom 🧹 soap 🧼 bell 🔔 no_bell 🔕 loudspeaker 📢
mega 📣 moneybag 💰 coin 🪙 dollar 💵 euro 💶 credit_card 💳 receipt 🧾 shopping_trolley 🛒 shopping_bags 🛍️ ticket 🎫
admission_tickets 🎟️ compass 🧭 ladder 🪜 bricks 🧱 thread 🧵 yarn 🧶 tshirt 👕 jeans 👖 dress 👗 eyeglasses 👓 mortar_board 🎓
tophat 🎩 helmet_with_white_cross ⛑️ school_satchel 🎒 briefcase 💼 mirror 🪞 teddy_bear 🧸 wastebasket 🗑️ door 🚪 bed 🛏️
white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ negative_squared_cross_mark ❎ heavy_plus_sign ➕
heavy_minus_sign ➖ question ❓ grey_question ❔ exclamation ❗ heavy_exclamation_mark ❗ bangbang ‼️ interrobang ⁉️ warning ⚠️
no_entry ⛔ no_entry_sign 🚫 octagonal_sign 🛑 recycle ♻️ infinity ♾️ information_source ℹ️ arrow_up ⬆️ arrow_down ⬇️
arrow_left ⬅️ arrow_right ➡️ arrow_upper_right ↗️ arrow_lower_right ↘️ arrow_right_hook ↪️ leftwards_arrow_with_hook ↩️
arrows_counterclockwise 🔄 repeat 🔁 fast_forward ⏩ rewind ⏪ arrow_forward ▶️ double_vertical_bar ⏸️ small_red_triangle 🔺
small_red_triangle_down 🔻 red_circle 🔴 large_orange_circle 🟠 large_yellow_circle 🟡 large_green_circle 🟢
large_blue_circle 🔵 large_purple_circle 🟣 white_circle ⚪ black_circle ⚫ large_red_square 🟥 large_green_square 🟩
large_blue_square 🟦 small_blue_diamond 🔹 small_orange_diamond 🔸 zero 0️⃣ one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣
seven 7️⃣ eight 8️⃣ nine 9️⃣ keycap_ten 🔟 hash #️⃣ new 🆕 ok 🆗 cool 🆒 free 🆓 up 🆙 vs 🆚 sos 🆘 top 🔝 soon 🔜 end 🔚 on 🔛
back 🔙 checkered_flag 🏁 triangular_flag_on_post 🚩 white_flag 🏳️ rainbow-flag 🏳️‍🌈 pirate_flag 🏴‍☠️ crossed_flags 🎌
copyright ©️ registered ®️ tm ™️ peace_symbol ☮️ yin_yang ☯️ atom_symbol ⚛️ eight_pointed_black_star ✴️ sparkle ❇️
`;

const words = NAMES.trim().split(/\s+/);
const BY_NAME = new Map();
for (let i = 0; i < words.length; i += 2) BY_NAME.set(words[i], words[i + 1]);

const TONES = ["", "", "🏻", "🏼", "🏽", "🏾", "🏿"];
const FIRST_REGIONAL_LETTER = 0x1f1e6;

/** The characters of a short name (without colons; `flag-de` and `+1::skin-tone-3` too), or null. */
export function emoji(name) {
  const [base, tone] = name.split("::skin-tone-");
  const flag = /^flag-([a-z])([a-z])$/.exec(base);
  if (flag)
    return String.fromCodePoint(...flag.slice(1).map((c) => FIRST_REGIONAL_LETTER + c.charCodeAt(0) - 97));
  const found = BY_NAME.get(base);
  return found ? found + (TONES[Number(tone)] ?? "") : null;
}

/** Text with all known short names replaced, for places that take plain text only (options, titles). */
export function withEmoji(text) {
  return String(text ?? "").replace(
    /:([a-z0-9_+-]+(?:::skin-tone-[2-6])?):/g,
    (whole, name) => emoji(name) ?? whole,
  );
}

/** Up to `limit` [name, characters] whose name begins with, or else contains, what was typed. */
export function emojiLike(typed, limit) {
  const all = [...BY_NAME];
  const first = all.filter(([name]) => name.startsWith(typed));
  const second = all.filter(([name]) => !name.startsWith(typed) && name.includes(typed));
  return [...first, ...second].slice(0, limit);
}

/** What the toolbar of a message offers first. */
export const QUICK = ["muscle", "trophy", "bulb", "tada", "+1", "heart"];

/** What the reaction menu offers. */
export const PICK =
  `muscle trophy bulb tada +1 heart raised_hands clap sparkles rocket fire star 100 pray eyes joy smile heart_eyes
   thinking_face handshake seedling partying_face white_check_mark wave saluting_face heart_hands bouquet coffee cake
   medal crown zap rainbow owl hugging_face`.split(/\s+/);
